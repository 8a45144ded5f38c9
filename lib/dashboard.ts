import { Stack } from "aws-cdk-lib";
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { PERIOD } from "./alarms.ts";
import type { Api } from "./api.ts";
import { counted } from "./counted.ts";
import type { GreenlaneFunction } from "./greenlane-function.ts";
import type { Queues } from "./queues.ts";
import { READERS } from "./record-alarms.ts";
import { throttles } from "./table-alarms.ts";
import type { Tables } from "./tables.ts";

const FULL_WIDTH = 24;
const THIRD = 8;
const LATENCIES = ["p50", "p95", "Maximum"];

export interface DashboardProps {
  readonly queues: Queues;
  readonly functions: readonly GreenlaneFunction[];
  readonly api: Api;
  readonly tables: Tables;
  readonly alarms: readonly IAlarm[];
}

/** One page: alarms above, then what comes in, what waits, what works and what is stored. */
export function dashboard(
  scope: Construct,
  id: string,
  { queues, functions, api: { api }, tables, alarms }: DashboardProps,
): Dashboard {
  const workers = Object.entries(queues.workers);
  const sum = { period: PERIOD, statistic: "Sum" };
  const maximum = { period: PERIOD, statistic: "Maximum" };
  const { stackName, region } = Stack.of(scope);
  // All regions of an account share the names of dashboards.
  const board = new Dashboard(scope, id, { dashboardName: `${stackName}-${region}` });
  board.addWidgets(new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms], width: FULL_WIDTH }));
  board.addWidgets(
    graph(
      "Records read",
      Object.keys(READERS).map((name) => counted(scope, "RecordsRead", name).with({ label: name })),
    ),
    graph(
      "Records refused",
      Object.keys(READERS).map((name) => counted(scope, "RecordsRejected", name).with({ label: name })),
    ),
    graph("Uploads and messages refused", [
      counted(scope, "UploadsFailed", "intake-file").with({ label: "uploads" }),
      queues.rejected.metricNumberOfMessagesSent({ ...sum, label: "messages" }),
    ]),
  );
  board.addWidgets(
    graph(
      "Messages waiting",
      workers.map(([label, { queue }]) =>
        queue.metricApproximateNumberOfMessagesVisible({ ...maximum, label }),
      ),
    ),
    graph(
      "Oldest message, seconds",
      workers.map(([label, { queue }]) => queue.metricApproximateAgeOfOldestMessage({ ...maximum, label })),
    ),
    graph(
      "Dead letters",
      workers.map(([label, { deadLetters }]) =>
        deadLetters.metricApproximateNumberOfMessagesVisible({ ...maximum, label }),
      ),
    ),
  );
  board.addWidgets(
    graph(
      "Invocations",
      functions.map((one) => one.function.metricInvocations({ ...sum, label: one.name })),
    ),
    graph(
      "Longest, milliseconds",
      functions.map((one) => one.function.metricDuration({ ...maximum, label: one.name })),
    ),
    graph("Errors and throttles", [
      ...functions.map((one) => one.function.metricErrors({ ...sum, label: `${one.name} errors` })),
      ...functions.map((one) => one.function.metricThrottles({ ...sum, label: `${one.name} throttles` })),
    ]),
  );
  board.addWidgets(
    graph("Requests to the API", [api.metricCount({ ...sum, label: "requests" })]),
    graph(
      "Latency of the API, milliseconds",
      LATENCIES.map((statistic) => api.metricLatency({ period: PERIOD, statistic, label: statistic })),
    ),
    graph("Refused and failed requests to the API", [
      api.metricClientError({ ...sum, label: "4xx" }),
      api.metricServerError({ ...sum, label: "5xx" }),
    ]),
  );
  const stored = Object.entries(tables.all);
  board.addWidgets(
    graph(
      "Write units",
      stored.map(([label, table]) => table.metricConsumedWriteCapacityUnits({ ...sum, label })),
    ),
    graph(
      "Read units",
      stored.map(([label, table]) => table.metricConsumedReadCapacityUnits({ ...sum, label })),
    ),
    graph(
      "Requests turned away",
      stored.map(([label, table]) => throttles(label, table, tables.indexes(label)).with({ label })),
    ),
  );
  return board;
}

function graph(title: string, left: readonly IMetric[]): GraphWidget {
  return new GraphWidget({ title, left: [...left], width: THIRD, leftYAxis: { min: 0 } });
}
