import { expect, test } from "vitest";
import { callerOf } from "../../../local/gateway/caller-of.ts";

const SCOPE = "20260701/us-east-1/sqs/aws4_request";

test.for([
  [`AWS4-HMAC-SHA256 Credential=rankmembers/${SCOPE}, SignedHeaders=host, Signature=0`, "/", "rankmembers"],
  [undefined, `/shed/a?X-Amz-Credential=${encodeURIComponent(`candidatesapi/${SCOPE}`)}`, "candidatesapi"],
  [undefined, "/shed/a?X-Amz-Expires=60", ""],
  ["Bearer token", "/", ""],
  ["", "/", ""],
  [undefined, undefined, ""],
] as const)("authorization %s and %s are of %j", ([authorization, url, caller]) => {
  expect(callerOf({ authorization }, url)).toBe(caller);
});
