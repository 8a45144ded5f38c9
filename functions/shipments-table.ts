import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriter } from "../adapters/dynamodb/batch-writer.ts";
import { ShipmentsTable } from "../adapters/dynamodb/shipments-table.ts";
import type { Outside } from "./outside.ts";

/** Requests under way at once, to begin with: fewer while the table turns some away (adapters/aws/lanes.ts). */
const CONCURRENCY = 8;
/** Tries of a request, the first one counted, beside the client's own: a few seconds. */
const MOST_ATTEMPTS = 8;

/** The shipments table as scoring writes it. */
export function shipmentsTable(
  client: DynamoDBClient,
  table: string,
  outside: Outside,
  maxAttempts: number = MOST_ATTEMPTS,
): ShipmentsTable {
  const pace = { concurrency: CONCURRENCY, maxAttempts };
  const { random, sleep } = outside;
  return new ShipmentsTable(client, table, new BatchWriter({ client, table, ...pace, random, sleep }));
}
