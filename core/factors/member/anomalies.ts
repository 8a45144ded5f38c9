import type { MemberFactor } from "./member-factor.ts";
import { scoreRate } from "./rate-level.ts";

export const anomalies: MemberFactor = {
  id: "anomalies",
  sentence: "Anomaly points of the member's shipments for the entries made, decaying with age.",
  unit: "thousandths of an anomaly point per 1,000 entries",
  source: "C-TPAT Strategic Plan 2004, objective 1.2: security-related anomalies",
  assess({ rates }, policy, outcome) {
    if (rates.anomalies.base === undefined) return outcome.missing("noEntriesAtAll");
    scoreRate(rates.anomalies, policy.shrinkageEntries, policy.anomalyPointsFullAtPerThousand, outcome);
  },
};
