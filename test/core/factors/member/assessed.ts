import type { MemberFactorId } from "../../../../core/factors/member/member-factor.ts";
import { MEMBER_FACTORS } from "../../../../core/factors/member/member-factors.ts";
import type { MemberFacts } from "../../../../core/factors/member/member-facts.ts";
import { Outcome } from "../../../../core/factors/outcome.ts";
import type { MemberPolicy } from "../../../../core/policy/member-policy.ts";
import { startingPolicy } from "../../../../core/policy/starting-policy.ts";

/** What a factor makes of facts: `scored <level> <measured> <detail>`, or the status and its detail. */
export function assessed(id: MemberFactorId, facts: MemberFacts, policy: Partial<MemberPolicy> = {}): string {
  const { status, points, measured, detail } = outcomeOf(id, facts, policy);
  return status === "scored" ? `scored ${points} ${measured} ${detail}` : `${status} ${detail}`;
}

/** The level that a factor gives; 0 where it gives none. */
export function levelOf(id: MemberFactorId, facts: MemberFacts, policy: Partial<MemberPolicy> = {}): number {
  return outcomeOf(id, facts, policy).points;
}

function outcomeOf(id: MemberFactorId, facts: MemberFacts, policy: Partial<MemberPolicy>): Outcome {
  const outcome = new Outcome();
  for (const factor of MEMBER_FACTORS) {
    if (factor.id === id) factor.assess(facts, { ...startingPolicy().member, ...policy }, outcome);
  }
  return outcome;
}
