import { expect, test } from "vitest";
import { callerOf } from "../../../local/gateway/caller-of.ts";

test.for([
  [
    "AWS4-HMAC-SHA256 Credential=rankmembers/20260701/us-east-1/sqs/aws4_request, SignedHeaders=host, Signature=0",
    "rankmembers",
  ],
  ["Bearer token", ""],
  ["", ""],
  [undefined, ""],
] as const)("authorization %s is of %j", ([authorization, caller]) => {
  expect(callerOf({ authorization })).toBe(caller);
});
