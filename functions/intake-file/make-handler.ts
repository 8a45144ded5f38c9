import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod";
import { clientSettings, s3Settings } from "../../adapters/aws/client-settings.ts";
import { unlogged } from "../../adapters/aws/unlogged.ts";
import { BatchWriter } from "../../adapters/dynamodb/batch-writer.ts";
import { IntakesTable } from "../../adapters/dynamodb/intakes-table.ts";
import { MembersTable } from "../../adapters/dynamodb/members-table.ts";
import { ObjectStore } from "../../adapters/s3/object-store.ts";
import { RegistryStore } from "../../adapters/s3/registry-store.ts";
import { Queue } from "../../adapters/sqs/queue.ts";
import { eachMessage } from "../each-message.ts";
import { observe } from "../observe.ts";
import type { Environment, Outside } from "../outside.ts";
import { readSettings } from "../settings.ts";
import { FileIntake } from "./file-intake.ts";
import { uploadsOf } from "./s3-upload-event.ts";

const settingsSchema = z.object({
  INPUT_BUCKET: z.string().min(1),
  DATA_BUCKET: z.string().min(1),
  INTAKES_TABLE: z.string().min(1),
  MEMBERS_TABLE: z.string().min(1),
  CHUNKS_QUEUE_URL: z.string().min(1),
  /** Least bytes of a chunk. */
  CHUNK_BYTES: z.coerce.number().int().min(1_024).max(8_388_608),
});

/** Batches of 25 items that are under way at once, and how often each is tried. */
const WRITING = { concurrency: 4, maxAttempts: 8 } as const;

/** Makes the function that takes in files. Throws ConfigurationError where the environment does not fit. */
export function makeHandler(
  environment: Environment,
  outside: Outside,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const settings = readSettings(settingsSchema, environment);
  const observation = observe(environment, "intake-file");
  const client = unlogged(new DynamoDBClient(clientSettings(environment)));
  const s3 = unlogged(new S3Client(s3Settings(environment)));
  const { random, sleep } = outside;
  const writer = (table: string) => new BatchWriter({ client, table, ...WRITING, random, sleep });
  const objects = new ObjectStore(s3, settings.DATA_BUCKET);
  const intakes = new IntakesTable(client, settings.INTAKES_TABLE);
  const { MEMBERS_TABLE } = settings;
  const intake = new FileIntake({
    ports: {
      intakes,
      uploads: new ObjectStore(s3, settings.INPUT_BUCKET),
      objects,
      chunks: new Queue(
        unlogged(new SQSClient(clientSettings(environment))),
        settings.CHUNKS_QUEUE_URL,
        outside,
      ),
      members: new MembersTable(client, MEMBERS_TABLE, writer(MEMBERS_TABLE)),
      registries: new RegistryStore(objects, intakes),
    },
    outside,
    observation,
    pieceBytes: settings.CHUNK_BYTES,
  });
  return (event) =>
    eachMessage(event, observation, async ({ body }) => {
      // One after the other: a file takes what memory there is.
      for (const upload of uploadsOf(body)) await intake.take(upload);
    });
}
