import { networkInterfaces } from "node:os";
import { CreateTableCommand, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import { expect, onTestFinished, test } from "vitest";
import { releaseInFlight } from "../../../local/emulators/release-in-flight.ts";
import { startDynamoDb } from "../../../local/emulators/start-dynamodb.ts";
import { startS3AndSqs } from "../../../local/emulators/start-s3-and-sqs.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { clientsOf } from "../support/clients.ts";
import { rawRequest } from "../support/raw-request.ts";

const at = (port: number) => `http://127.0.0.1:${port}`;

test("messages in flight when their receiver is gone can be received at once after the next start", async () => {
  const folder = await temporaryFolder();
  const first = await startS3AndSqs(folder);
  const { sqs } = clientsOf(at(first.port));
  await sqs.send(new CreateQueueCommand({ QueueName: "line" }));
  const QueueUrl = `${at(first.port)}/000000000000/line`;
  for (const batch of [0, 1]) {
    const Entries = Array.from({ length: 10 }, (_, id) => ({ Id: `${id}`, MessageBody: `${batch}${id}` }));
    await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  }
  for (const most of [10, 3]) {
    const hidden = { QueueUrl, MaxNumberOfMessages: most, VisibilityTimeout: 5_400 };
    await sqs.send(new ReceiveMessageCommand(hidden));
  }
  expect(first.depth("line")).toEqual({ waiting: 7, inFlight: 13 });
  await first.stop();

  const second = await startS3AndSqs(folder);
  onTestFinished(() => second.stop());
  expect(second.depth("line")).toEqual({ waiting: 7, inFlight: 13 });
  expect(await releaseInFlight(second, ["line"])).toBe(13);
  const again = clientsOf(at(second.port)).sqs;
  const received = new Set<string | undefined>();
  while (received.size < 20) {
    const { Messages = [] } = await again.send(
      new ReceiveMessageCommand({
        QueueUrl: `${at(second.port)}/000000000000/line`,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: 5,
      }),
    );
    for (const { Body } of Messages) received.add(Body);
    if (Messages.length === 0) break;
  }
  expect(received.size).toBe(20);
});

test("items outlive the emulator", async () => {
  const folder = await temporaryFolder();
  const key = { pk: { S: "a" } };
  const first = await startDynamoDb(folder);
  const { dynamoDb } = clientsOf(at(first.port));
  await dynamoDb.send(
    new CreateTableCommand({
      TableName: "desk",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
    }),
  );
  await dynamoDb.send(new PutItemCommand({ TableName: "desk", Item: { ...key, n: { N: "1" } } }));
  await first.stop();
  const second = await startDynamoDb(folder);
  onTestFinished(() => second.stop());
  const { Item } = await clientsOf(at(second.port)).dynamoDb.send(
    new GetItemCommand({ TableName: "desk", Key: key }),
  );
  expect(Item).toEqual({ ...key, n: { N: "1" } });
});

const outside = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.internal === false && address.family === "IPv4")?.address;

test.skipIf(outside === undefined)(
  "nobody gets in by another address of this machine than its own",
  async () => {
    const emulator = await startS3AndSqs(await temporaryFolder());
    onTestFinished(() => emulator.stop());
    expect((await fetch(`${at(emulator.port)}/health`)).status).toBe(200);
    await expect(fetch(`http://${outside}:${emulator.port}/health`)).rejects.toThrow("fetch failed");
  },
);

const EVIL = "https://evil.example";

/** What a browser would carry to a port that a stranger's page found. */
const OF_PAGES = [
  ["a page that asks whether it may", { method: "OPTIONS", headers: { origin: EVIL } }],
  ["a page that asks", { method: "POST", headers: { origin: EVIL, "content-type": "text/plain" } }],
  ["a page that only loads", { headers: { "sec-fetch-site": "cross-site" } }],
  ["a page whose name leads here", { headers: { host: "desk.evil.example" } }],
] as const;

test.for([
  ["S3 and SQS", startS3AndSqs, "/health"],
  ["DynamoDB", startDynamoDb, "/"],
] as const)("the emulator of %s answers programs and no page", async ([, start, path]) => {
  const emulator = await start(await temporaryFolder());
  onTestFinished(() => emulator.stop());
  expect((await rawRequest(at(emulator.port), path)).status).toBe(200);
  for (const [who, request] of OF_PAGES) {
    const { status, headers } = await rawRequest(at(emulator.port), path, request);
    expect({ who, status }).toEqual({ who, status: 421 });
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  }
});
