import { createServer } from "node:net";
import {
  BatchWriteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { PutEventsCommand } from "@aws-sdk/client-eventbridge";
import {
  GetBucketVersioningCommand,
  GetObjectCommand,
  PutBucketCorsCommand,
  PutBucketNotificationConfigurationCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from "@aws-sdk/client-s3";
import {
  ChangeMessageVisibilityCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from "@aws-sdk/client-sqs";
import { Upload } from "@aws-sdk/lib-storage";
import { expect, test, vi } from "vitest";
import type { AwsRequest } from "../../local/gateway/aws-request.ts";
import { startGateway } from "../../local/gateway.ts";
import { portOf } from "../../local/port-of.ts";
import { PortUnavailable } from "../../local/port-unavailable.ts";
import { furnishedGateway, runningGateway } from "./support/running-gateway.ts";

const MIB = 1_048_576;
const item = { pk: { S: "a" }, sk: { S: "1" }, n: { N: "5" } };

test("one endpoint keeps items, messages and objects", async () => {
  const { dynamoDb, sqs, s3, queueUrl } = await furnishedGateway();
  await dynamoDb.send(new PutItemCommand({ TableName: "desk", Item: item }));
  await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: "hello" }));
  await s3.send(
    new PutObjectCommand({ Bucket: "shed", Key: "a b/ü+.txt", Body: "content", Metadata: { mapping: "x" } }),
  );

  const { Item } = await dynamoDb.send(
    new GetItemCommand({ TableName: "desk", Key: { pk: item.pk, sk: item.sk } }),
  );
  const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queueUrl }));
  const object = await s3.send(new GetObjectCommand({ Bucket: "shed", Key: "a b/ü+.txt" }));
  expect(Item).toEqual(item);
  expect(Messages).toMatchObject([{ Body: "hello" }]);
  expect(await object.Body?.transformToString()).toBe("content");
  expect(object.Metadata).toEqual({ mapping: "x" });
});

test("gives out URLs of queues that lead back to it", async () => {
  const { sqs, endpoint, queueUrl } = await furnishedGateway();
  const expected = `${endpoint}/000000000000/line`;
  expect(queueUrl).toBe(expected);
  expect((await sqs.send(new GetQueueUrlCommand({ QueueName: "line" }))).QueueUrl).toBe(expected);
  expect((await sqs.send(new ListQueuesCommand({}))).QueueUrls).toEqual([expected]);
});

test("answers PutEvents itself and tells of the events", async () => {
  const { events, gateway, put } = await runningGateway();
  const Entries = [{ Source: "greenlane", DetailType: "Any", Detail: '{"a":1}', EventBusName: "bus" }];
  expect(await events.send(new PutEventsCommand({ Entries }))).toMatchObject({ FailedEntryCount: 0 });
  await expect(events.send(new PutEventsCommand({ Entries: [] }))).rejects.toMatchObject({
    name: "ValidationException",
  });
  expect(put).toEqual([{ bus: "bus", source: "greenlane", detailType: "Any", detail: { a: 1 } }]);
  expect(gateway.requests()).toEqual({ events: { PutEvents: { requests: 2, readUnits: 0, writeUnits: 0 } } });
});

test("says 501 to what the emulators would get wrong, and nothing is done", async () => {
  const { s3, dynamoDb, gateway } = await furnishedGateway();
  const before = gateway.requests();
  const bucket = { Bucket: "shed" };
  const object = { Bucket: "shed", Key: "a" };
  const wrong = [
    s3.send(new PutBucketNotificationConfigurationCommand({ ...bucket, NotificationConfiguration: {} })),
    s3.send(new PutObjectTaggingCommand({ ...object, Tagging: { TagSet: [] } })),
    s3.send(new GetBucketVersioningCommand(bucket)),
    s3.send(new PutBucketCorsCommand({ ...bucket, CORSConfiguration: { CORSRules: [] } })),
    s3.send(new PutObjectCommand({ ...object, Body: "b", IfNoneMatch: "*" })),
    s3.send(new PutObjectCommand({ ...object, Body: "b", IfMatch: '"e"' })),
    s3.send(new GetObjectCommand({ ...object, VersionId: "v" })),
    dynamoDb.send(
      new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: "desk", Item: item } }] }),
    ),
    dynamoDb.send(
      new UpdateTimeToLiveCommand({
        TableName: "desk",
        TimeToLiveSpecification: { Enabled: true, AttributeName: "until" },
      }),
    ),
  ];
  for (const answer of await Promise.allSettled(wrong)) {
    expect(answer).toMatchObject({
      status: "rejected",
      reason: { name: "NotImplemented", $metadata: { httpStatusCode: 501 } },
    });
  }
  expect(gateway.requests()).toEqual(before);
});

test("says 501 to services that do not run locally, and 400 to what is no JSON", async () => {
  const { endpoint } = await runningGateway();
  const ask = (target: string, body: string) =>
    fetch(endpoint, { method: "POST", headers: { "x-amz-target": target }, body });
  expect((await ask("AWSStepFunctions.StartExecution", "{}")).status).toBe(501);
  expect((await ask("DynamoDB_20120810.GetItem", "[]")).status).toBe(400);
  expect((await ask("AmazonSQS.SendMessage", "{")).status).toBe(400);
});

test("counts requests and DynamoDB's units", async () => {
  const { dynamoDb, gateway } = await furnishedGateway();
  const puts = Array.from({ length: 25 }, (_, at) => ({
    PutRequest: { Item: { pk: { S: "a" }, sk: { S: `${at}` }, text: { S: "x".repeat(1_500) } } },
  }));
  await dynamoDb.send(new BatchWriteItemCommand({ RequestItems: { desk: puts } }));
  await dynamoDb.send(
    new QueryCommand({
      TableName: "desk",
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": { S: "a" } },
    }),
  );
  expect(gateway.requests()["dynamodb"]).toMatchObject({
    BatchWriteItem: { requests: 1, readUnits: 0, writeUnits: 50 },
    Query: { requests: 1, readUnits: 5, writeUnits: 0 },
  });
});

test("refuses what the intercept refuses, before it has any effect", async () => {
  const intercept = vi.fn((request: AwsRequest) => (request.operation.startsWith("Put") ? "refuse" : "pass"));
  const { dynamoDb, s3, sqs, events, queueUrl } = await furnishedGateway({ intercept });
  const refused = { name: "Refused", $metadata: { httpStatusCode: 403, attempts: 1 } };
  await expect(dynamoDb.send(new PutItemCommand({ TableName: "desk", Item: item }))).rejects.toMatchObject(
    refused,
  );
  await expect(
    s3.send(new PutObjectCommand({ Bucket: "shed", Key: "a/b", Body: "b" })),
  ).rejects.toMatchObject(refused);
  const Entries = [{ Source: "s", DetailType: "t", Detail: "{}", EventBusName: "bus" }];
  await expect(events.send(new PutEventsCommand({ Entries }))).rejects.toMatchObject(refused);
  await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: "passes" }));

  const caller = "local";
  expect(intercept).toHaveBeenCalledWith({
    service: "dynamodb",
    operation: "PutItem",
    target: "desk",
    caller,
    body: { TableName: "desk", Item: item },
  });
  expect(intercept).toHaveBeenCalledWith({
    service: "s3",
    operation: "PutObject",
    target: "shed/a/b",
    caller,
  });
  expect(intercept).toHaveBeenCalledWith({
    service: "events",
    operation: "PutEvents",
    target: "bus",
    caller,
    body: { Entries },
  });
  expect(intercept).toHaveBeenCalledWith({
    service: "sqs",
    operation: "SendMessage",
    target: "line",
    caller,
    body: { QueueUrl: queueUrl, MessageBody: "passes" },
  });
  const { Item } = await dynamoDb.send(
    new GetItemCommand({ TableName: "desk", Key: { pk: item.pk, sk: item.sk } }),
  );
  expect(Item).toBeUndefined();
});

test("a message that is made visible at once can be received at once", async () => {
  const { sqs, queueUrl: QueueUrl } = await furnishedGateway();
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "hello" }));
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
  const ReceiptHandle = Messages[0]?.ReceiptHandle;
  await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
  const again = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5, MessageSystemAttributeNames: ["All"] }),
  );
  expect(again.Messages).toMatchObject([{ Body: "hello", Attributes: { ApproximateReceiveCount: "2" } }]);
});

test.for([
  ["put in one request", false],
  ["uploaded in parts", true],
] as const)("an object of 20 MiB %s comes back as it was", async ([, inParts]) => {
  const { s3 } = await furnishedGateway();
  const Body = Buffer.alloc(20 * MIB, "shipments,");
  const params = { Bucket: "shed", Key: "large.csv", Body, ContentType: "text/csv", Metadata: { a: "b" } };
  if (inParts) await new Upload({ client: s3, params }).done();
  else await s3.send(new PutObjectCommand(params));
  const object = await s3.send(new GetObjectCommand({ Bucket: "shed", Key: "large.csv" }));
  expect(object).toMatchObject({ ContentLength: Body.length, ContentType: "text/csv", Metadata: { a: "b" } });
  expect(Body.equals((await object.Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true);
});

test("a large object of a bucket that is not there is refused as S3 refuses it", async () => {
  const { s3 } = await runningGateway();
  const put = s3.send(new PutObjectCommand({ Bucket: "nowhere", Key: "a", Body: Buffer.alloc(12 * MIB) }));
  await expect(put).rejects.toMatchObject({ name: "NoSuchBucket" });
});

test("a part that the emulator does not take is refused in words that help", async () => {
  const { s3 } = await furnishedGateway();
  const upload = new Upload({
    client: s3,
    params: { Bucket: "shed", Key: "large", Body: Buffer.alloc(26 * MIB) },
    partSize: 13 * MIB,
    queueSize: 1,
  });
  await expect(upload.done()).rejects.toMatchObject({ name: "EntityTooLarge" });
});

test("a busy port is named", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = portOf(server);
  const parts = { dynamoDbPort: 1, s3AndSqsPort: 1, now: () => new Date(), onEvent: () => {} };
  const starting = startGateway({ ...parts, port });
  await expect(starting).rejects.toThrow(PortUnavailable);
  await expect(starting).rejects.toMatchObject({ port, cause: { code: "EADDRINUSE" } });
  server.close();
});

test("an emulator that does not answer is a service that is unavailable", async () => {
  const { dynamoDb } = await runningGateway({ dynamoDbPort: 1 });
  await expect(dynamoDb.send(new PutItemCommand({ TableName: "desk", Item: item }))).rejects.toMatchObject({
    name: "ServiceUnavailable",
    $metadata: { httpStatusCode: 503 },
  });
});
