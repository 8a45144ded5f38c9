import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod";
import { clientSettings, s3Settings } from "../../adapters/aws/client-settings.ts";
import { unlogged } from "../../adapters/aws/unlogged.ts";
import { IntakesTable } from "../../adapters/dynamodb/intakes-table.ts";
import { EventBus } from "../../adapters/events/event-bus.ts";
import { ObjectStore } from "../../adapters/s3/object-store.ts";
import { loadPolicyObject } from "../../adapters/s3/policy-object.ts";
import { RegistryStore } from "../../adapters/s3/registry-store.ts";
import { Queue } from "../../adapters/sqs/queue.ts";
import { lasting } from "../lasting.ts";
import { observe } from "../observe.ts";
import type { Environment, Outside } from "../outside.ts";
import { ScoringSources } from "../scoring-sources.ts";
import { readSettings } from "../settings.ts";
import { shipmentsTable } from "../shipments-table.ts";
import { BatchScoring } from "./batch-scoring.ts";
import { messageHandler } from "./message-handler.ts";

const settingsSchema = z.object({
  DATA_BUCKET: z.string().min(1),
  INTAKES_TABLE: z.string().min(1),
  SHIPMENTS_TABLE: z.string().min(1),
  REJECTED_QUEUE_URL: z.string().min(1),
  EVENT_BUS_NAME: z.string().min(1),
  /** Key of an own policy in the data bucket; empty for the starting policy. */
  POLICY_KEY: z.string(),
});

/** Makes the function that scores messages. Throws ConfigurationError where the environment does not fit. */
export function makeHandler(
  environment: Environment,
  outside: Outside,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const settings = readSettings(settingsSchema, environment);
  const observation = observe(environment, "score-shipment");
  const client = unlogged(new DynamoDBClient(clientSettings(environment)));
  const objects = new ObjectStore(unlogged(new S3Client(s3Settings(environment))), settings.DATA_BUCKET);
  const pointer = new IntakesTable(client, settings.INTAKES_TABLE);
  const events = unlogged(new EventBridgeClient(clientSettings(environment)));
  const scoring = new BatchScoring(
    {
      registries: new RegistryStore(objects, pointer),
      shipments: shipmentsTable(client, settings.SHIPMENTS_TABLE, outside),
      rejected: new Queue(
        unlogged(new SQSClient(clientSettings(environment))),
        settings.REJECTED_QUEUE_URL,
        outside,
      ),
      events: new EventBus(events, settings.EVENT_BUS_NAME, outside),
      sources: lasting(async () => new ScoringSources(await loadPolicyObject(objects, settings.POLICY_KEY))),
    },
    outside,
    observation,
  );
  return messageHandler(scoring, observation);
}
