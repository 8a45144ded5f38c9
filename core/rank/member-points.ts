import { MEMBER_FACTORS } from "../factors/member/member-factors.ts";
import type { MemberFacts } from "../factors/member/member-facts.ts";
import type { Outcome } from "../factors/outcome.ts";
import type { MemberPolicy } from "../policy/member-policy.ts";

/** A member's points without the reasons, in thousandths of a point: what ordering a million members needs of each. */
export function memberPoints(facts: MemberFacts, policy: MemberPolicy, outcome: Outcome): number {
  let points = 0;
  for (const factor of MEMBER_FACTORS) {
    factor.assess(facts, policy, outcome);
    if (outcome.status === "scored") points += policy.factors[factor.id].weight * outcome.points;
  }
  return points;
}
