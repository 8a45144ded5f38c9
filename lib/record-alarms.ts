import { MathExpression, Metric } from "aws-cdk-lib/aws-cloudwatch";
import { PERIOD, type Watched } from "./alarms.ts";
import { NAMESPACE } from "./greenlane-function.ts";
import type { FunctionName } from "./setting-schemas.ts";
import type { Settings } from "./settings.ts";

/** Below so many records in a period, one bad record would already be a high rate. */
const ENOUGH_RECORDS = 100;

/** The functions that read records, and where those that they refuse are found. */
export const READERS = {
  "intake-file": "the rejects below intakes/ in the data bucket",
  "score-chunk": "the rejects below intakes/ in the data bucket",
  "score-shipment": "the messages of the rejected queue",
} as const satisfies Partial<Record<FunctionName, string>>;

/** Alarms of what is read: too much of it refused. */
export function recordAlarms(settings: Settings): readonly Watched[] {
  return Object.entries(READERS).map(([name, rejects]) => ({
    name: `${name}-rejects`,
    metric: rejectsPercent(name),
    threshold: settings["alarms.rejectsPercent"],
    impact: `Of the records that ${name} reads, unusually many are refused, so scores and rankings do without them.`,
    first: `Look at the codes in ${rejects}: many of one code mean that a sender changed a format or a column.`,
  }));
}

/** Records that a function counted, by Powertools' dimension. */
export function records(metricName: "RecordsRead" | "RecordsRejected", service: string): Metric {
  return new Metric({
    namespace: NAMESPACE,
    metricName,
    dimensionsMap: { service },
    period: PERIOD,
    statistic: "Sum",
  });
}

function rejectsPercent(service: string): MathExpression {
  return new MathExpression({
    expression: `IF(read >= ${ENOUGH_RECORDS}, 100 * FILL(rejected, 0) / read, 0)`,
    usingMetrics: { read: records("RecordsRead", service), rejected: records("RecordsRejected", service) },
    label: "percent refused",
    period: PERIOD,
  });
}
