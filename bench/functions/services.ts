import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod";
import { clientSettings, s3Settings } from "../../adapters/aws/client-settings.ts";

const EMULATORS = join(import.meta.dirname, "emulators.ts");
const MICROSECONDS_A_MILLISECOND = 1_000;

const endpointSchema = z.tuple([z.url(), z.unknown()]);
const usageSchema = z.tuple([z.object({ user: z.number(), system: z.number() }), z.unknown()]);

/** The services of the local stack in a process of their own. */
export interface Services {
  /** What a function is told to reach them. */
  readonly environment: Readonly<Record<string, string>>;
  /** The processor time that they took since they began, milliseconds. */
  cpuMilliseconds(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the services with their data in a folder that goes when they stop. */
export async function startServices(): Promise<Services> {
  const folder = await mkdtemp(join(tmpdir(), "greenlane-services-"));
  const emulators = fork(EMULATORS, [folder]);
  const [endpoint] = endpointSchema.parse(await once(emulators, "message"));
  return {
    environment: { AWS_ENDPOINT_URL: endpoint, AWS_REGION: "us-east-1" },
    cpuMilliseconds: () => usageOf(emulators),
    async stop() {
      const ended = once(emulators, "exit");
      emulators.disconnect();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function usageOf(emulators: ChildProcess): Promise<number> {
  const answered = once(emulators, "message");
  emulators.send("usage");
  const [{ user, system }] = usageSchema.parse(await answered);
  return (user + system) / MICROSECONDS_A_MILLISECOND;
}

/** Makes tables with the key that all tables have, buckets and queues. Gives the queues' addresses. */
export async function makeResources(
  environment: Services["environment"],
  names: Readonly<Record<"tables" | "buckets" | "queues", readonly string[]>>,
): Promise<string[]> {
  const dynamoDb = new DynamoDBClient(clientSettings(environment));
  const s3 = new S3Client(s3Settings(environment));
  const sqs = new SQSClient(clientSettings(environment));
  for (const TableName of names.tables) await dynamoDb.send(new CreateTableCommand({ TableName, ...KEYED }));
  for (const Bucket of names.buckets) await s3.send(new CreateBucketCommand({ Bucket }));
  const made = names.queues.map((QueueName) => sqs.send(new CreateQueueCommand({ QueueName })));
  return (await Promise.all(made)).map(({ QueueUrl = "" }) => QueueUrl);
}

const KEYED: Omit<CreateTableCommandInput, "TableName"> = {
  BillingMode: "PAY_PER_REQUEST",
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ],
  AttributeDefinitions: [
    { AttributeName: "pk", AttributeType: "S" },
    { AttributeName: "sk", AttributeType: "S" },
  ],
};
