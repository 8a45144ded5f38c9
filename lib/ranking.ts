import { Construct } from "constructs";
import type { FunctionOutside } from "./function-outside.ts";
import { GreenlaneFunction } from "./greenlane-function.ts";
import { onTable, putEvents, readObjects, sendTo, writeObjects } from "./permission.ts";
import { PREFIXES } from "./prefixes.ts";
import { rankingSchedule } from "./ranking-schedule.ts";

/** Ranks the members: on a schedule, after a batch, on demand. */
export class Ranking extends Construct {
  readonly rankMembers: GreenlaneFunction;

  constructor(scope: Construct, id: string, outside: FunctionOutside) {
    super(scope, id);
    const { settings, keys, queues, storage, bus } = outside;
    const { data, tables } = storage;
    this.rankMembers = new GreenlaneFunction(this, "RankMembers", {
      name: "rank-members",
      settings,
      keys,
      environment: {
        DATA_BUCKET: data.bucketName,
        INTAKES_TABLE: tables.intakes.tableName,
        MEMBERS_TABLE: tables.members.tableName,
        SHIPMENTS_TABLE: tables.shipments.tableName,
        RANKINGS_TABLE: tables.rankings.tableName,
        RANKING_QUEUE_URL: queues.ranking.queue.queueUrl,
        EVENT_BUS_NAME: bus.eventBusName,
        POLICY_KEY: settings.policyKey,
        ENTRIES_A_SEGMENT: String(settings.entriesASegment),
      },
      permissions: [
        ...readObjects(data, PREFIXES.registry, PREFIXES.rankings, PREFIXES.policy),
        ...writeObjects(data, PREFIXES.rankings, PREFIXES.registry),
        ...onTable(tables.intakes, "GetItem", "PutItem", "Query", "UpdateItem"),
        ...onTable(tables.members, "Scan"),
        ...onTable(tables.shipments, "DescribeTable", "Scan"),
        ...onTable(tables.rankings, "BatchWriteItem", "PutItem", "Query"),
        ...sendTo(queues.ranking.queue),
        ...putEvents(bus),
      ],
      // A segment or a ranking takes minutes, so one a batch. Each reads a large part of the shipments table: more at once
      // than the limit would take its throughput from the functions that write to it.
      source: { queue: queues.ranking.queue, batchSize: 1 },
    });
    rankingSchedule(this, "Schedule", outside);
  }
}
