import type { MemberFactor } from "./member-factor.ts";
import { scoreRate } from "./rate-level.ts";

export const incidents: MemberFactor = {
  id: "incidents",
  sentence:
    "Security incidents for the entries made, by severity, decaying with age, those that the member reported at less.",
  unit: "thousandths of an incident of severity 1 per 1,000 entries",
  source:
    "C-TPAT Strategic Plan 2004, objective 1.2: security-related anomalies; Five Step guide: recent incidents",
  assess({ rates }, policy, outcome) {
    // Incidents are known without shipments too (carriers), so there is always a rate; nobody's entries leave a base of 0.
    scoreRate(rates.incidents, policy.shrinkageEntries, policy.incidentsFullAtPerThousand, outcome);
  },
};
