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
    metric: throttles(name, table),
    threshold: settings["alarms.tableThrottles"],
    impact: `The table of ${name.toLowerCase()} turns requests away, so functions that use it try again, take longer and cost more.`,
    first:
      "Wait a quarter of an hour, in which the table grows to the load; if it goes on, lower score-chunk.concurrency, or look for one key that takes most of the requests.",
  }));
}

/** Reads and writes that a table turned away. */
export function throttles(name: string, table: Table): MathExpression {
  const sum = (metricName: string) =>
    new Metric({
      namespace: "AWS/DynamoDB",
      metricName,
      dimensionsMap: { TableName: table.tableName },
      period: PERIOD,
      statistic: "Sum",
    });
  // Several tables stand in one graph, where each measured value needs an id of its own.
  const reads = `reads${name}`;
  const writes = `writes${name}`;
  return new MathExpression({
    expression: `FILL(${reads}, 0) + FILL(${writes}, 0)`,
    usingMetrics: { [reads]: sum("ReadThrottleEvents"), [writes]: sum("WriteThrottleEvents") },
    label: "throttled requests",
    period: PERIOD,
  });
}
