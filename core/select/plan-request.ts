import type { Policy } from "../policy/policy.ts";
import type { VisitHours } from "../policy/visit-hours.ts";
import type { CapacityLine } from "./capacity-line.ts";
import type { PlanCandidate } from "./plan-candidate.ts";
import type { PlanDecision } from "./standing-decisions.ts";

/** A policy as a plan names it. */
export interface PlanningPolicy {
  readonly policy: Pick<Policy, "id" | "version" | "plan">;
  readonly hash: string;
}

/** All that a plan is made from. Lists may come in any order. */
export interface PlanRequest {
  /** Every candidate of a ranking. */
  readonly candidates: readonly PlanCandidate[];
  /** The date of the ranking, `YYYY-MM-DD`; null where not known. It is only named. */
  readonly asOf: string | null;
  readonly policy: PlanningPolicy;
  readonly capacity: readonly CapacityLine[];
  /** Hours of visits that go before the policy's. */
  readonly hours?: readonly VisitHours[] | undefined;
  /** Of the random share, 0 to 2^32 - 1. */
  readonly seed: number;
  /** First month, `YYYY-MM`; the first of the capacity if absent. */
  readonly from?: string | undefined;
  /** How many months, 1 to 24; up to the last of the capacity if absent. */
  readonly months?: number | undefined;
  /** What analysts decided about members. */
  readonly decisions?: readonly PlanDecision[] | undefined;
}
