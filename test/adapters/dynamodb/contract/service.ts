import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriter } from "../../../../adapters/dynamodb/batch-writer.ts";
import { createTable, type TableNames } from "../../../support/dynamodb/tables.ts";

/** A DynamoDB that is up while tests run. */
export interface Service {
  readonly client: DynamoDBClient;
}

let tablesMade = 0;

/** A new, empty table of a kind; its name. */
export async function freshTable(client: DynamoDBClient, kind: keyof TableNames): Promise<string> {
  const name = `${kind}-${++tablesMade}`;
  await createTable(client, kind, name);
  return name;
}

/** A writer as the functions make it, with no waits. */
export function writerOf(client: DynamoDBClient, table: string): BatchWriter {
  return new BatchWriter({
    client,
    table,
    concurrency: 4,
    maxAttempts: 3,
    random: () => 0,
    sleep: async () => {},
  });
}
