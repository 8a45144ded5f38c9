import type { MemberFactor } from "./member-factor.ts";
import { scoreRate } from "./rate-level.ts";

export const midErrors: MemberFactor = {
  id: "midErrors",
  sentence:
    "Wrong manufacturer identification codes for the entries whose code could be judged, decaying with age.",
  unit: "thousandths of a wrong MID per 1,000 judged entries",
  source: "19 CFR 102 Appendix; CTPAT State of the Program: with an incorrect MID benefits cannot be applied",
  assess({ rates }, policy, outcome) {
    if (rates.midErrors.base === undefined) return outcome.missing("noMidJudged");
    scoreRate(rates.midErrors, policy.shrinkageEntries, policy.midErrorsFullAtPerThousand, outcome);
  },
};
