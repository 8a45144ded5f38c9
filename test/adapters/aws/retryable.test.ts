import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { isRetryable } from "../../../adapters/aws/retryable.ts";

const METADATA = { $metadata: {}, message: "" };

/** An error as a client gives it, with the status of the answer. */
const answered = (status: number) =>
  Object.assign(new Error("answered"), { $metadata: { httpStatusCode: status } });

describe("isRetryable", () => {
  it.each<[string, unknown, boolean]>([
    ["a throttle", new ProvisionedThroughputExceededException(METADATA), true],
    ["a timeout", Object.assign(new Error("late"), { name: "TimeoutError" }), true],
    ["a connection that was reset", Object.assign(new Error("reset"), { code: "ECONNRESET" }), true],
    ["status 500", answered(500), true],
    ["status 429", answered(429), true],
    ["status 400", answered(400), false],
    ["a missing table", new ResourceNotFoundException(METADATA), false],
    ["a condition that does not hold", new ConditionalCheckFailedException(METADATA), false],
    ["a file that is missing", Object.assign(new Error("missing"), { code: "ENOENT" }), false],
    ["an error of ours", new TypeError("x is undefined"), false],
    ["metadata of another kind", Object.assign(new Error("odd"), { $metadata: "none" }), false],
    ["something that is no error", "ThrottlingException", false],
  ])("says whether %s may be tried again", (_, error, expected) => {
    expect(isRetryable(error)).toBe(expected);
  });
});
