import { MathExpression, Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Watched } from "./alarms.ts";
import { PERIOD } from "./alarms.ts";
import type { Settings } from "./settings.ts";
import type { Tables } from "./tables.ts";

/** Alarms of the tables: requests that are turned away. */
export function tableAlarms(tables: Tables, settings: Settings): readonly Watched[] {
  return Object.entries(tables.all).map(([name, table]) => ({
    name: `${name}TableThrottles`,
    metric: throttles(name, table, tables.indexes(name)),
    threshold: settings["alarms.tableThrottles"],
    impact: `The table ${name} turns requests away, so functions that use it try again, take longer and cost more.`,
    first:
      "Wait a quarter of an hour, in which the table grows to the load; if it goes on, lower score-chunk.concurrency, or look for one key that takes most of the requests.",
  }));
}

/** Reads and writes that a table or one of its indexes turned away: an index counts its own apart. */
export function throttles(name: string, { tableName }: Table, indexes: readonly string[]): MathExpression {
  const places: readonly Readonly<Record<string, string>>[] = [
    { TableName: tableName },
    ...indexes.map((index) => ({ TableName: tableName, GlobalSecondaryIndexName: index })),
  ];
  const metrics = places.flatMap((place) => THROTTLES.map((metricName) => sum(metricName, place)));
  // Several tables stand in one graph, where each measured value needs an id of its own.
  const usingMetrics = Object.fromEntries(metrics.map((metric, at) => [`turned${name}${at}`, metric]));
  return new MathExpression({
    expression: Object.keys(usingMetrics)
      .map((id) => `FILL(${id}, 0)`)
      .join(" + "),
    usingMetrics,
    label: "throttled requests",
    period: PERIOD,
  });
}

const THROTTLES = ["ReadThrottleEvents", "WriteThrottleEvents"] as const;

function sum(metricName: string, dimensionsMap: Readonly<Record<string, string>>): Metric {
  return new Metric({
    namespace: "AWS/DynamoDB",
    metricName,
    dimensionsMap,
    period: PERIOD,
    statistic: "Sum",
  });
}
