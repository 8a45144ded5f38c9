import { expect, test } from "vitest";
import { jsonOperation } from "../../../local/gateway/json-operation.ts";
import { jsonTarget } from "../../../local/gateway/json-target.ts";
import { unsupportedJson } from "../../../local/gateway/unsupported-json.ts";

test.for([
  ["DynamoDB_20120810.PutItem", { service: "dynamodb", operation: "PutItem" }],
  ["AmazonSQS.SendMessage", { service: "sqs", operation: "SendMessage" }],
  ["AWSEvents.PutEvents", { service: "events", operation: "PutEvents" }],
  ["DynamoDBStreams_20120810.GetRecords", undefined],
  ["AWSStepFunctions.StartExecution", undefined],
] as const)("X-Amz-Target %s is read", ([target, operation]) => {
  expect(jsonOperation(target)).toEqual(operation);
});

test.for([
  ["dynamodb", "TransactWriteItems", {}],
  ["dynamodb", "TransactGetItems", {}],
  ["dynamodb", "ExecuteStatement", {}],
  ["dynamodb", "UpdateTimeToLive", {}],
  ["dynamodb", "DescribeTimeToLive", {}],
  ["dynamodb", "CreateTable", { StreamSpecification: { StreamEnabled: true } }],
  ["dynamodb", "PutItem", { ReturnValuesOnConditionCheckFailure: "ALL_OLD" }],
  ["sqs", "StartMessageMoveTask", {}],
  ["events", "PutRule", {}],
] as const)("%s %s %o is not for the emulator", ([service, operation, body]) => {
  expect(unsupportedJson({ service, operation }, body)).toMatch(/^the emulator does not/);
});

test.for([
  ["dynamodb", "PutItem", { ReturnValuesOnConditionCheckFailure: "NONE" }],
  ["dynamodb", "CreateTable", { StreamSpecification: { StreamEnabled: false } }],
  ["sqs", "ReceiveMessage", {}],
  ["events", "PutEvents", {}],
] as const)("%s %s %o is", ([service, operation, body]) => {
  expect(unsupportedJson({ service, operation }, body)).toBeUndefined();
});

test.for([
  ["dynamodb", { TableName: "desk" }, "desk"],
  ["dynamodb", { TableName: "desk", IndexName: "newest" }, "desk/index/newest"],
  ["dynamodb", { RequestItems: { desk: [], shelf: [] } }, "desk,shelf"],
  ["dynamodb", {}, ""],
  ["sqs", { QueueUrl: "http://127.0.0.1:1/000000000000/line" }, "line"],
  ["sqs", { QueueName: "line" }, "line"],
  ["sqs", {}, ""],
  ["events", { Entries: [{ EventBusName: "bus" }, { EventBusName: "bus" }, {}] }, "bus,default"],
] as const)("a request to %s with %o is about %s", ([service, body, target]) => {
  expect(jsonTarget({ service, operation: "Any" }, body)).toBe(target);
});
