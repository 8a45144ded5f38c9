import type { MemberFactor } from "./member-factor.ts";

export const sector: MemberFactor = {
  id: "sector",
  sentence: "How often validations of the entity type find something.",
  unit: "share of validations with findings in thousandths",
  source: "C-TPAT Strategic Plan 2004, objective 1.2: relative sampling of industry sectors",
  assess({ status, entityType }, policy, outcome) {
    if (status === undefined) return outcome.missing("membershipUnknown");
    const rate = policy.entityBaseFindingRate[entityType];
    outcome.score(rate, rate, entityType);
  },
};
