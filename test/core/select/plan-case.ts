import type { PlanPolicy } from "../../../core/policy/plan-policy.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import type { EntityType } from "../../../core/records/fields/programme-codes.ts";
import type { CapacityLine } from "../../../core/select/capacity-line.ts";
import type { Decision } from "../../../core/select/decision.ts";
import { makePlan } from "../../../core/select/make-plan.ts";
import type { Plan, PlanPick } from "../../../core/select/plan.ts";
import type { PlanCandidate } from "../../../core/select/plan-candidate.ts";
import type { PlanMember } from "../../../core/select/plan-member.ts";
import type { PlanRequest } from "../../../core/select/plan-request.ts";
import type { PlanDecision } from "../../../core/select/standing-decisions.ts";

/** What a test says of a candidate. */
export interface Said {
  readonly id?: string;
  readonly type?: EntityType;
  /** Undefined: none. */
  readonly office?: string | undefined;
  readonly dueOn?: string | null;
  /** What decided the factor `overdue`. */
  readonly overdue?: string;
  readonly neverValidated?: boolean;
}

/** A candidate at a rank. */
export function candidateOf(rank: number, said: Said = {}): PlanCandidate {
  const fieldOffice = "office" in said ? said.office : "Buffalo";
  return {
    rank,
    memberId: said.id ?? `M${String(rank).padStart(3, "0")}`,
    name: `Firm ${rank}`,
    entityType: said.type ?? "IMP",
    ...(fieldOffice !== undefined && { fieldOffice }),
    points: 100_000 - rank,
    dueOn: said.dueOn ?? null,
    factors: [
      { factor: "overdue", detail: said.overdue ?? "withinLimit" },
      { factor: "neverValidated", detail: said.neverValidated ? "neverValidated" : "validated" },
    ],
  };
}

/** Candidates from the first rank on. */
export function candidatesOf(...said: readonly Said[]): PlanCandidate[] {
  return said.map((each, at) => candidateOf(at + 1, each));
}

/** So many candidates that differ in their rank alone. */
export function crowd(count: number, said: Said = {}): Said[] {
  return Array.from({ length: count }, () => said);
}

/** Capacity from July 2026 on, a number a month. */
export function capacityOf(visits: Readonly<Record<string, readonly number[]>>): CapacityLine[] {
  return Object.entries(visits).flatMap(([fieldOffice, months]) =>
    months.map((each, at) => ({ fieldOffice, month: monthAt(at), visits: each })),
  );
}

/** `YYYY-MM` of a month of a plan from July 2026 on. */
export function monthAt(at: number): string {
  return `${2026 + Math.floor((6 + at) / 12)}-${String(((6 + at) % 12) + 1).padStart(2, "0")}`;
}

export function decisionOf(
  memberId: string,
  action: Decision["action"],
  until: string | null = null,
  sequence = 1,
): PlanDecision {
  return { memberId, action, until, sequence };
}

/** The starting policy's plan with some values of one's own. */
export function policyOf(plan: Partial<PlanPolicy> = {}): PlanRequest["policy"] {
  const { id, version, plan: starting } = startingPolicy();
  return { policy: { id, version, plan: { ...starting, ...plan } }, hash: "0123" };
}

/** A plan from July 2026 on, of the starting policy with seed 1 where nothing else is said. */
export function planOf(request: Partial<PlanRequest> & Pick<PlanRequest, "candidates" | "capacity">): Plan {
  return makePlan({ asOf: "2026-06-30", policy: policyOf(), seed: 1, ...request });
}

/** Who is visited when and why, a line a pick. */
export function told({ picks }: Pick<Plan, "picks">): string[] {
  return picks.map(
    ({ month, memberId, reason, late }: PlanPick) => `${month} ${memberId} ${reason}${late ? " late" : ""}`,
  );
}

/** A member that steps of planning look at. */
export function memberOf(rank: number, said: Said = {}): PlanMember {
  const candidate = candidateOf(rank, said);
  return {
    candidate,
    office: candidate.fieldOffice ?? "",
    band: "low",
    mode: "virtual",
    hours: 16,
    due: undefined,
    decision: undefined,
    notBefore: 0,
    turn: rank - 1,
  };
}
