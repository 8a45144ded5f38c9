import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { clientSettings, s3Settings } from "../../adapters/aws/client-settings.ts";
import { BatchWriter } from "../../adapters/dynamodb/batch-writer.ts";
import { IntakesTable } from "../../adapters/dynamodb/intakes-table.ts";
import { RankingsTable } from "../../adapters/dynamodb/rankings-table.ts";
import { ShipmentsTable } from "../../adapters/dynamodb/shipments-table.ts";
import { ObjectStore } from "../../adapters/s3/object-store.ts";
import { Queue } from "../../adapters/sqs/queue.ts";
import type { StackOutside } from "./outside.ts";
import type { StackAddress } from "./stack-address.ts";

/** What commands reach a stack with. */
export interface StackAdapters {
  readonly s3: S3Client;
  readonly inputBucket: string;
  readonly data: ObjectStore;
  readonly intakes: IntakesTable;
  readonly shipments: ShipmentsTable;
  readonly rankings: RankingsTable;
  readonly shipmentsQueue: Queue;
  readonly rankingQueue: Queue;
  close(): void;
}

/** Opens a stack. `close` when done: open connections keep a process alive. */
export function openStack({ outputs, environment }: StackAddress, outside: StackOutside): StackAdapters {
  const s3 = new S3Client(s3Settings(environment));
  const sqs = new SQSClient(clientSettings(environment));
  const dynamodb = new DynamoDBClient(clientSettings(environment));
  const { random, sleep } = outside;
  const writer = (table: string) =>
    new BatchWriter({ client: dynamodb, table, concurrency: 1, maxAttempts: 8, random, sleep });
  return {
    s3,
    inputBucket: outputs.InputBucketName,
    data: new ObjectStore(s3, outputs.DataBucketName),
    intakes: new IntakesTable(dynamodb, outputs.IntakesTableName),
    shipments: new ShipmentsTable(dynamodb, outputs.ShipmentsTableName, writer(outputs.ShipmentsTableName)),
    rankings: new RankingsTable(dynamodb, outputs.RankingsTableName, writer(outputs.RankingsTableName)),
    shipmentsQueue: new Queue(sqs, outputs.ShipmentsQueueUrl, { random, sleep }),
    rankingQueue: new Queue(sqs, outputs.RankingQueueUrl, { random, sleep }),
    close: () => {
      for (const client of [s3, sqs, dynamodb]) client.destroy();
    },
  };
}
