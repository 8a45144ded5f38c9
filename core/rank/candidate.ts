import type { MemberAxis, MemberFactor, MemberFactorId } from "../factors/member/member-factor.ts";
import { MEMBER_FACTORS } from "../factors/member/member-factors.ts";
import type { MemberFacts } from "../factors/member/member-facts.ts";
import { Outcome } from "../factors/outcome.ts";
import type { MemberPolicy } from "../policy/member-policy.ts";
import type { Day } from "../records/calendar-date.ts";
import type { EntityType, Status } from "../records/fields/programme-codes.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";
import type { BenefitTier } from "../registry/status-timeline.ts";

interface Weighed {
  readonly factor: MemberFactorId;
  readonly axis: MemberAxis;
  /** Unit of `measured`. */
  readonly unit: string;
  /** Points at a level of one; the policy's. */
  readonly weight: number;
  /** What decided it, as a code. */
  readonly detail: string;
}

/** One factor of a candidate; those that did not fire are listed too. */
export type CandidateFactor =
  | (Weighed & {
      readonly status: "scored";
      readonly measured: number;
      /** Thousandths; only `overdue` goes past 1000. */
      readonly level: number;
      /** Weight times level: thousandths of a point. */
      readonly points: number;
    })
  | (Weighed & { readonly status: "notApplicable" | "missing" });

/** A member at its rank, with every reason. Points are whole thousandths of a point; the sum is not clipped. */
export interface Candidate {
  /** From 1. */
  readonly rank: number;
  readonly memberId: string;
  readonly name: string | undefined;
  readonly entityType: EntityType;
  readonly country: string | undefined;
  readonly fieldOffice: string | undefined;
  /** As of the ranking's date; undefined where nothing tells. */
  readonly status: Status | undefined;
  readonly tier: BenefitTier;
  /** The sum of the axes, which are the sums of their factors. */
  readonly points: number;
  readonly axes: Readonly<Record<MemberAxis, number>>;
  /** The last day on which the next validation is in time; undefined where not known. */
  readonly dueOn: Day | undefined;
  readonly factors: readonly CandidateFactor[];
}

/** The candidate that a member at a rank is. */
export function candidateOf(
  rank: number,
  member: RegisteredMember,
  facts: MemberFacts,
  policy: MemberPolicy,
): Candidate {
  const factors = factorsOf(facts, policy);
  const axes = { threat: 0, vulnerability: 0, exposure: 0, oversight: 0 };
  let points = 0;
  for (const factor of factors) {
    if (factor.status !== "scored") continue;
    axes[factor.axis] += factor.points;
    points += factor.points;
  }
  return {
    rank,
    memberId: member.memberId,
    name: member.record.name,
    entityType: member.entityType,
    country: member.record.country,
    fieldOffice: member.record.fieldOffice,
    status: facts.status,
    tier: member.timeline.benefitTierOn(facts.asOf),
    points,
    axes,
    dueOn: facts.dueOn,
    factors,
  };
}

function factorsOf(facts: MemberFacts, policy: MemberPolicy): CandidateFactor[] {
  const outcome = new Outcome();
  return MEMBER_FACTORS.map((factor) => {
    factor.assess(facts, policy, outcome);
    return candidateFactorOf(factor, outcome, policy);
  });
}

function candidateFactorOf(
  { id, unit }: MemberFactor,
  outcome: Outcome,
  policy: MemberPolicy,
): CandidateFactor {
  const { status, points: level, measured, detail } = outcome;
  const weighed = {
    factor: id,
    axis: policy.factors[id].axis,
    unit,
    weight: policy.factors[id].weight,
    detail,
  };
  if (status !== "scored") return { ...weighed, status };
  return { ...weighed, status, measured, level, points: weighed.weight * level };
}
