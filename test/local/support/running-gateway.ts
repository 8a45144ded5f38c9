import { CreateTableCommand, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { CreateQueueCommand } from "@aws-sdk/client-sqs";
import { onTestFinished } from "vitest";
import { startDynamoDb } from "../../../local/emulators/start-dynamodb.ts";
import { startS3AndSqs } from "../../../local/emulators/start-s3-and-sqs.ts";
import type { BusEvent } from "../../../local/gateway/put-events.ts";
import { type GatewayOptions, startGateway } from "../../../local/gateway.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { clientsOf } from "./clients.ts";

export const NOW = new Date("2026-06-30T12:00:00.000Z");

/** A gateway before fresh emulators, with the clients of its endpoint; all gone when the test is. */
export async function runningGateway(options: Partial<GatewayOptions> = {}) {
  const folder = await temporaryFolder();
  const dynamoDb = await startDynamoDb(`${folder}/dynamodb`);
  const s3AndSqs = await startS3AndSqs(`${folder}/s3-and-sqs`);
  const put: BusEvent[] = [];
  const gateway = await startGateway({
    port: undefined,
    dynamoDbPort: dynamoDb.port,
    s3AndSqsPort: s3AndSqs.port,
    now: () => NOW,
    onEvent: (event) => put.push(event),
    ...options,
  });
  onTestFinished(async () => {
    await gateway.close();
    await Promise.all([dynamoDb.stop(), s3AndSqs.stop()]);
  });
  const clients = clientsOf(gateway.endpoint);
  return { gateway, s3AndSqs, put, endpoint: gateway.endpoint, ...clients };
}

/** The same with a bucket `shed`, a queue `line` and a table `desk` with keys pk and sk. */
export async function furnishedGateway(options: Partial<GatewayOptions> = {}) {
  const running = await runningGateway(options);
  await running.s3.send(new CreateBucketCommand({ Bucket: "shed" }));
  const { QueueUrl = "" } = await running.sqs.send(new CreateQueueCommand({ QueueName: "line" }));
  await running.dynamoDb.send(
    new CreateTableCommand({
      TableName: "desk",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
    }),
  );
  // The emulator takes a moment, and until then knows no such table.
  await waitUntilTableExists(
    { client: running.dynamoDb, maxWaitTime: 10, minDelay: 0.01 },
    { TableName: "desk" },
  );
  return { ...running, queueUrl: QueueUrl };
}
