import { Stack } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { PERIOD } from "./alarms.ts";

/** What functions count in their logs, by the names that they give it. */
export type Counted = "RecordsRead" | "RecordsRejected" | "UploadsFailed" | "CandidatesRanked";

/** The sum that a function counted within a period: in the namespace of its stack, with Powertools' dimension. */
export function counted(scope: Construct, metricName: Counted, service: string): Metric {
  return new Metric({
    namespace: Stack.of(scope).stackName,
    metricName,
    dimensionsMap: { service },
    period: PERIOD,
    statistic: "Sum",
  });
}
