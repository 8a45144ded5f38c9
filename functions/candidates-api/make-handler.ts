import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import * as z from "zod";
import { clientSettings, s3Settings } from "../../adapters/aws/client-settings.ts";
import { unlogged } from "../../adapters/aws/unlogged.ts";
import { AuditTable } from "../../adapters/dynamodb/audit-table.ts";
import { BatchWriter } from "../../adapters/dynamodb/batch-writer.ts";
import { DecisionsTable } from "../../adapters/dynamodb/decisions-table.ts";
import { IntakesTable } from "../../adapters/dynamodb/intakes-table.ts";
import { MembersTable } from "../../adapters/dynamodb/members-table.ts";
import { PlansTable } from "../../adapters/dynamodb/plans-table.ts";
import { RankingsTable } from "../../adapters/dynamodb/rankings-table.ts";
import { ObjectStore } from "../../adapters/s3/object-store.ts";
import { loadPolicyObject } from "../../adapters/s3/policy-object.ts";
import { PresignedLinks } from "../../adapters/s3/presigned-links.ts";
import { lasting } from "../lasting.ts";
import { observe } from "../observe.ts";
import type { Environment, Outside } from "../outside.ts";
import { readSettings } from "../settings.ts";
import { shipmentsTable } from "../shipments-table.ts";
import { eventAnswerer } from "./event-answerer.ts";
import type { ApiPorts } from "./ports.ts";
import { AUDITED } from "./schemas/audit.ts";

const settingsSchema = z.object({
  INPUT_BUCKET: z.string().min(1),
  DATA_BUCKET: z.string().min(1),
  INTAKES_TABLE: z.string().min(1),
  MEMBERS_TABLE: z.string().min(1),
  SHIPMENTS_TABLE: z.string().min(1),
  RANKINGS_TABLE: z.string().min(1),
  AUDIT_TABLE: z.string().min(1),
  /** Key of an own policy in the data bucket; empty for the starting policy. */
  POLICY_KEY: z.string(),
});

/** How long a link opens its object: long enough for an upload of gigabytes to begin, too short to be passed on. */
const LINK_SECONDS = 900;

/** The tables ask for a writer of many items; nothing here writes many. */
const WRITING = { concurrency: 1, maxAttempts: 1 } as const;

/** Makes the function that answers analysts. Throws ConfigurationError where the environment does not fit. */
export function makeHandler(
  environment: Environment,
  outside: Outside,
): (event: unknown) => Promise<APIGatewayProxyStructuredResultV2> {
  const settings = readSettings(settingsSchema, environment);
  const observation = observe(environment, "candidates-api");
  const client = unlogged(new DynamoDBClient(clientSettings(environment)));
  const { now, random, sleep } = outside;
  const writer = (table: string) => new BatchWriter({ client, table, ...WRITING, random, sleep });
  const s3 = s3Settings(environment);
  const objects = new ObjectStore(unlogged(new S3Client(s3)), settings.DATA_BUCKET);
  const { RANKINGS_TABLE, MEMBERS_TABLE } = settings;
  const ports: ApiPorts = {
    rankings: new RankingsTable(client, RANKINGS_TABLE, writer(RANKINGS_TABLE)),
    members: new MembersTable(client, MEMBERS_TABLE, writer(MEMBERS_TABLE)),
    decisions: new DecisionsTable(client, MEMBERS_TABLE),
    audit: new AuditTable(client, settings.AUDIT_TABLE, AUDITED),
    plans: new PlansTable(client, RANKINGS_TABLE),
    shipments: shipmentsTable(client, settings.SHIPMENTS_TABLE, outside),
    intakes: new IntakesTable(client, settings.INTAKES_TABLE),
    objects,
    links: new PresignedLinks({
      settings: s3,
      dataBucket: settings.DATA_BUCKET,
      inputBucket: settings.INPUT_BUCKET,
      seconds: LINK_SECONDS,
      now,
    }),
    policy: lasting(() => loadPolicyObject(objects, settings.POLICY_KEY)),
  };
  return eventAnswerer({ ports, outside, observation, linkSeconds: LINK_SECONDS });
}
