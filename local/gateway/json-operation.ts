import type { Service } from "./aws-request.ts";

/** What the services that speak JSON put before the name of an operation in `X-Amz-Target`. */
const SERVICES: ReadonlyMap<string, Exclude<Service, "s3">> = new Map([
  ["DynamoDB_20120810", "dynamodb"],
  ["AmazonSQS", "sqs"],
  ["AWSEvents", "events"],
]);

/** An operation of a service that speaks JSON. */
export interface JsonOperation {
  readonly service: Exclude<Service, "s3">;
  readonly operation: string;
}

/** Reads `X-Amz-Target`; undefined for a service that the stack does not have. */
export function jsonOperation(target: string): JsonOperation | undefined {
  const [prefix = "", operation = ""] = target.split(".");
  const service = SERVICES.get(prefix);
  return service === undefined ? undefined : { service, operation };
}
