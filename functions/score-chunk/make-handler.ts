import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod";
import { clientSettings, s3Settings } from "../../adapters/aws/client-settings.ts";
import { unlogged } from "../../adapters/aws/unlogged.ts";
import { IntakesTable } from "../../adapters/dynamodb/intakes-table.ts";
import { ObjectStore } from "../../adapters/s3/object-store.ts";
import { loadPolicyObject } from "../../adapters/s3/policy-object.ts";
import { RegistryStore } from "../../adapters/s3/registry-store.ts";
import { Queue } from "../../adapters/sqs/queue.ts";
import { chunkMessageSchema } from "../chunk-message.ts";
import { eachMessage } from "../each-message.ts";
import { lasting } from "../lasting.ts";
import { observe } from "../observe.ts";
import type { Environment, Outside } from "../outside.ts";
import { ScoringSources } from "../scoring-sources.ts";
import { readSettings } from "../settings.ts";
import { shipmentsTable } from "../shipments-table.ts";
import { ChunkScoring } from "./chunk-scoring.ts";

const settingsSchema = z.object({
  DATA_BUCKET: z.string().min(1),
  INTAKES_TABLE: z.string().min(1),
  SHIPMENTS_TABLE: z.string().min(1),
  RANKING_QUEUE_URL: z.string().min(1),
  /** Key of an own policy in the data bucket; empty for the starting policy. */
  POLICY_KEY: z.string(),
});

/**
 * Tries of a write, the first one counted: the waits between them last a minute and a half, three minutes at most. A chunk that gave
 * up would start again from its beginning half an hour later, so it rather goes on at the pace that the table allows.
 */
const MOST_ATTEMPTS = 40;

/** Makes the function that scores chunks. Throws ConfigurationError where the environment does not fit. */
export function makeHandler(
  environment: Environment,
  outside: Outside,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const settings = readSettings(settingsSchema, environment);
  const observation = observe(environment, "score-chunk");
  const client = unlogged(new DynamoDBClient(clientSettings(environment)));
  const intakes = new IntakesTable(client, settings.INTAKES_TABLE);
  const objects = new ObjectStore(unlogged(new S3Client(s3Settings(environment))), settings.DATA_BUCKET);
  const scoring = new ChunkScoring(
    {
      intakes,
      objects,
      registries: new RegistryStore(objects, intakes),
      shipments: shipmentsTable(client, settings.SHIPMENTS_TABLE, outside, MOST_ATTEMPTS),
      rankings: new Queue(
        unlogged(new SQSClient(clientSettings(environment))),
        settings.RANKING_QUEUE_URL,
        outside,
      ),
      sources: lasting(async () => new ScoringSources(await loadPolicyObject(objects, settings.POLICY_KEY))),
    },
    outside,
    observation,
  );
  return (event) =>
    eachMessage(event, observation, ({ body }) => {
      const message: unknown = JSON.parse(body);
      return scoring.score(chunkMessageSchema.parse(message));
    });
}
