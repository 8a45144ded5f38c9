import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { PERIOD, type Watched } from "./alarms.ts";
import { counted } from "./counted.ts";
import type { FunctionName } from "./setting-schemas.ts";
import type { Settings } from "./settings.ts";
import { stackName } from "./stage.ts";

/** Below so many records in a period, one bad record would already be a high rate. */
const ENOUGH_RECORDS = 100;

/** The functions that read records, and where those that they refuse are found. */
export const READERS = {
  "intake-file": "the rejects below intakes/ in the data bucket",
  "score-chunk": "the rejects below intakes/ in the data bucket",
  "score-shipment": "the messages of the rejected queue",
} as const satisfies Partial<Record<FunctionName, string>>;

/** Alarms of what is read: files that nobody can read, and too many records refused. */
export function recordAlarms(scope: Construct, settings: Settings): readonly Watched[] {
  const rejects = Object.entries(READERS).map(([name, place]) => ({
    name: `${name}-rejects`,
    metric: rejectsPercent(scope, name),
    threshold: settings["alarms.rejectsPercent"],
    impact: `Of the records that ${name} reads, unusually many are refused, so scores and rankings do without them.`,
    first: `Look at the codes in ${place}: many of one code mean that a sender changed a format or a column.`,
  }));
  return [uploadsFailed(scope, settings), ...rejects];
}

/** Such a file is no error of the function and leaves no dead letter: nothing else would tell of it. */
function uploadsFailed(scope: Construct, settings: Settings): Watched {
  return {
    name: "UploadsFailed",
    metric: counted(scope, "UploadsFailed", "intake-file"),
    threshold: 1,
    impact: "A file that a user uploaded cannot be read, so none of its records is in any score or ranking.",
    first: `Run greenlane intake --stack ${stackName(settings)}, which says of each upload why it failed; then have the file mended and uploaded again.`,
  };
}

function rejectsPercent(scope: Construct, service: string): MathExpression {
  return new MathExpression({
    expression: `IF(read >= ${ENOUGH_RECORDS}, 100 * FILL(rejected, 0) / read, 0)`,
    usingMetrics: {
      read: counted(scope, "RecordsRead", service),
      rejected: counted(scope, "RecordsRejected", service),
    },
    label: "percent refused",
    period: PERIOD,
  });
}
