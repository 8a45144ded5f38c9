import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { clientSettings, s3Settings } from "../../../adapters/aws/client-settings.ts";
import { unlogged } from "../../../adapters/aws/unlogged.ts";
import { BatchWriter } from "../../../adapters/dynamodb/batch-writer.ts";
import { RankingsTable } from "../../../adapters/dynamodb/rankings-table.ts";
import type { ShipmentsTable } from "../../../adapters/dynamodb/shipments-table.ts";
import { ObjectStore } from "../../../adapters/s3/object-store.ts";
import { systemOutside } from "../../../functions/outside.ts";
import { shipmentsTable } from "../../../functions/shipments-table.ts";
import type { VoidService } from "./start-void-service.ts";

/** The bucket that the void service reads from: a folder of this name. */
export const BUCKET = "data";

/** The functions' own clients, before a service that keeps nothing. */
export interface VoidClients {
  readonly objects: ObjectStore;
  readonly shipments: ShipmentsTable;
  readonly rankings: RankingsTable;
}

export function voidClients({ environment }: VoidService): VoidClients {
  const client = unlogged(new DynamoDBClient(clientSettings(environment)));
  const writing = { concurrency: 8, maxAttempts: 8, random: Math.random, sleep: systemOutside.sleep };
  return {
    objects: new ObjectStore(unlogged(new S3Client(s3Settings(environment))), BUCKET),
    shipments: shipmentsTable(client, "shipments", systemOutside),
    rankings: new RankingsTable(
      client,
      "rankings",
      new BatchWriter({ client, table: "rankings", ...writing }),
    ),
  };
}
