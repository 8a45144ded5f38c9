import type { MemberFactor } from "./member-factor.ts";

export const region: MemberFactor = {
  id: "region",
  sentence: "The threat of the countries that the member's goods come from, weighted by value.",
  unit: "threat level in thousandths",
  source: "C-TPAT Strategic Plan 2004, objective 1.2: strategic threat of geographic regions",
  assess({ threatDollars, threatLevelDollars }, _policy, outcome) {
    if (threatDollars === 0) return outcome.missing("noKnownOrigin");
    const level = Math.round(threatLevelDollars / threatDollars);
    outcome.score(level, level, "origins");
  },
};
