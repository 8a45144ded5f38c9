import { FULL_LEVEL, type MemberFactor } from "./member-factor.ts";
import { isOutsideOversight } from "./outside-oversight.ts";

export const neverValidated: MemberFactor = {
  id: "neverValidated",
  sentence: "Certified and never validated: benefits rest on papers that nobody has verified.",
  unit: "1 where never validated",
  source: "GAO-05-404: benefits before verification; 6 USC 965(a)",
  assess(facts, _policy, outcome) {
    if (isOutsideOversight(facts, outcome)) return;
    if (facts.everValidated === undefined) return outcome.missing("datesUnknown");
    if (facts.everValidated) outcome.score(0, 0, "validated");
    else outcome.score(FULL_LEVEL, 1, "neverValidated");
  },
};
