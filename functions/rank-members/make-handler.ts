import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod";
import { clientSettings, s3Settings } from "../../adapters/aws/client-settings.ts";
import { unlogged } from "../../adapters/aws/unlogged.ts";
import { BatchWriter } from "../../adapters/dynamodb/batch-writer.ts";
import { IntakesTable } from "../../adapters/dynamodb/intakes-table.ts";
import { MembersTable } from "../../adapters/dynamodb/members-table.ts";
import { RankingsTable } from "../../adapters/dynamodb/rankings-table.ts";
import { EventBus } from "../../adapters/events/event-bus.ts";
import { ObjectStore } from "../../adapters/s3/object-store.ts";
import { loadPolicyObject } from "../../adapters/s3/policy-object.ts";
import { rankingBaselines } from "../../adapters/s3/ranking-baselines.ts";
import { RegistryStore } from "../../adapters/s3/registry-store.ts";
import { Queue } from "../../adapters/sqs/queue.ts";
import { rankingRequestSchema } from "../../core/rank/ranking-request.ts";
import { eachMessage } from "../each-message.ts";
import { lasting } from "../lasting.ts";
import { observe } from "../observe.ts";
import type { Environment, Outside } from "../outside.ts";
import { readSettings } from "../settings.ts";
import { shipmentsTable } from "../shipments-table.ts";
import { RankingWork } from "./ranking-work.ts";

const settingsSchema = z.object({
  DATA_BUCKET: z.string().min(1),
  INTAKES_TABLE: z.string().min(1),
  MEMBERS_TABLE: z.string().min(1),
  SHIPMENTS_TABLE: z.string().min(1),
  RANKINGS_TABLE: z.string().min(1),
  RANKING_QUEUE_URL: z.string().min(1),
  EVENT_BUS_NAME: z.string().min(1),
  /** Key of an own policy in the data bucket; empty for the starting policy. */
  POLICY_KEY: z.string(),
  /** Contents of entries that one invocation is to scan. */
  ENTRIES_A_SEGMENT: z.coerce.number().int().min(1),
});

/** Requests under way at once, and tries of one beside the client's own: a ranking is written in the background. */
const WRITING = { concurrency: 8, maxAttempts: 8 } as const;

/** Makes the function that ranks members. Throws ConfigurationError where the environment does not fit. */
export function makeHandler(
  environment: Environment,
  outside: Outside,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const settings = readSettings(settingsSchema, environment);
  const observation = observe(environment, "rank-members");
  const client = unlogged(new DynamoDBClient(clientSettings(environment)));
  const { random, sleep } = outside;
  const writerOf = (table: string) => new BatchWriter({ client, table, ...WRITING, random, sleep });
  const intakes = new IntakesTable(client, settings.INTAKES_TABLE);
  const objects = new ObjectStore(unlogged(new S3Client(s3Settings(environment))), settings.DATA_BUCKET);
  const events = unlogged(new EventBridgeClient(clientSettings(environment)));
  const rankings = new RankingsTable(client, settings.RANKINGS_TABLE, writerOf(settings.RANKINGS_TABLE));
  const registries = new RegistryStore(objects, intakes);
  const work = new RankingWork(
    {
      shipments: shipmentsTable(client, settings.SHIPMENTS_TABLE, outside),
      members: new MembersTable(client, settings.MEMBERS_TABLE, writerOf(settings.MEMBERS_TABLE)),
      registries: {
        current: () => registries.current(),
        load: (version) => registries.load(version),
        adoptBaselinesOf: async (rankingId) =>
          registries.adoptBaselines(await rankingBaselines(rankingId, objects)),
      },
      intakes,
      rankings,
      objects,
      requests: new Queue(
        unlogged(new SQSClient(clientSettings(environment))),
        settings.RANKING_QUEUE_URL,
        outside,
      ),
      events: new EventBus(events, settings.EVENT_BUS_NAME, outside),
      policy: lasting(() => loadPolicyObject(objects, settings.POLICY_KEY)),
    },
    settings.ENTRIES_A_SEGMENT,
    observation,
  );
  return (event) =>
    eachMessage(event, observation, ({ body }) => {
      const message: unknown = JSON.parse(body);
      return work.handle(rankingRequestSchema.parse(message));
    });
}
