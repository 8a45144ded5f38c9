import { Construct } from "constructs";
import type { FunctionOutside } from "./function-outside.ts";
import { GreenlaneFunction } from "./greenlane-function.ts";
import { onTable, putEvents, readObjects, sendTo, writeObjects } from "./permission.ts";
import { PREFIXES } from "./prefixes.ts";

/** Scores shipments: chunks of files, and messages one by one. */
export class Scoring extends Construct {
  readonly scoreChunk: GreenlaneFunction;
  readonly scoreShipment: GreenlaneFunction;

  constructor(scope: Construct, id: string, { settings, keys, queues, storage, bus }: FunctionOutside) {
    super(scope, id);
    const { data, tables } = storage;
    this.scoreChunk = new GreenlaneFunction(this, "ScoreChunk", {
      name: "score-chunk",
      settings,
      keys,
      environment: {
        DATA_BUCKET: data.bucketName,
        INTAKES_TABLE: tables.intakes.tableName,
        SHIPMENTS_TABLE: tables.shipments.tableName,
        RANKING_QUEUE_URL: queues.ranking.queue.queueUrl,
        POLICY_KEY: settings.policyKey,
      },
      permissions: [
        ...readObjects(data, PREFIXES.chunks, PREFIXES.registry, PREFIXES.policy),
        ...writeObjects(data, PREFIXES.intakes),
        ...onTable(tables.intakes, "GetItem", "PutItem", "Query", "UpdateItem"),
        ...onTable(tables.shipments, "BatchWriteItem"),
        ...sendTo(queues.ranking.queue),
      ],
      // Batch files and messages write to one table. A chunk has 8 requests of 25 shipments under way, and a new on-demand
      // table takes some 4,000 write units a second: even four chunks ask for more at first, and the table turns writes away
      // while it grows. What is turned away is tried again; but messages, which somebody waits for, are turned away with it, the
      // less the fewer chunks there are at once. A chunk more in the batch would only make both wait for the slower.
      source: { queue: queues.chunks.queue, batchSize: 1 },
    });

    this.scoreShipment = new GreenlaneFunction(this, "ScoreShipment", {
      name: "score-shipment",
      settings,
      keys,
      environment: {
        DATA_BUCKET: data.bucketName,
        INTAKES_TABLE: tables.intakes.tableName,
        SHIPMENTS_TABLE: tables.shipments.tableName,
        REJECTED_QUEUE_URL: queues.rejected.queueUrl,
        EVENT_BUS_NAME: bus.eventBusName,
        POLICY_KEY: settings.policyKey,
      },
      permissions: [
        ...readObjects(data, PREFIXES.registry, PREFIXES.policy),
        ...onTable(tables.intakes, "GetItem"),
        ...onTable(tables.shipments, "BatchWriteItem"),
        ...sendTo(queues.rejected),
        ...putEvents(bus),
      ],
      // What is reserved here is guaranteed: whatever else the account runs, messages find a function. No batching window:
      // a score is wanted within a second.
      source: { queue: queues.shipments.queue, batchSize: 10 },
    });
  }
}
