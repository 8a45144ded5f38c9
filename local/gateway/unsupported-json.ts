import type { JsonOperation } from "./json-operation.ts";

/** What each emulator does as AWS does. The rest it refuses in words of its own, or takes and passes over. */
const SUPPORTED: Readonly<Record<JsonOperation["service"], ReadonlySet<string>>> = {
  dynamodb: new Set([
    "BatchGetItem",
    "BatchWriteItem",
    "CreateTable",
    "DeleteItem",
    "DeleteTable",
    "DescribeTable",
    "GetItem",
    "ListTables",
    "PutItem",
    "Query",
    "Scan",
    "UpdateItem",
    "UpdateTable",
  ]),
  sqs: new Set([
    "ChangeMessageVisibility",
    "ChangeMessageVisibilityBatch",
    "CreateQueue",
    "DeleteMessage",
    "DeleteMessageBatch",
    "DeleteQueue",
    "GetQueueAttributes",
    "GetQueueUrl",
    "ListQueues",
    "PurgeQueue",
    "ReceiveMessage",
    "SendMessage",
    "SendMessageBatch",
    "SetQueueAttributes",
  ]),
  events: new Set(["PutEvents"]),
};

/** Parameters that dynalite passes over. */
const IGNORED: readonly string[] = ["StreamSpecification", "ReturnValuesOnConditionCheckFailure"];

/** Why the emulator's answer to a request would be wrong; undefined where it is right. */
export function unsupportedJson(
  { service, operation }: JsonOperation,
  body: Readonly<Record<string, unknown>>,
): string | undefined {
  if (!SUPPORTED[service].has(operation)) return "the emulator does not have it";
  const parameter = IGNORED.find((name) => service === "dynamodb" && asksFor(body[name]));
  return parameter === undefined ? undefined : `the emulator does not heed ${parameter}`;
}

function asksFor(value: unknown): boolean {
  if (value === undefined || value === "NONE") return false;
  return !(typeof value === "object" && value !== null && "StreamEnabled" in value && !value.StreamEnabled);
}
