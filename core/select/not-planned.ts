import type { PlanCandidate } from "./plan-candidate.ts";
import { detailOf } from "./plan-candidate.ts";

/** Why a candidate is not to be visited at all, however much room there is. */
export const NOT_PLANNED_REASONS = [
  "notCertified",
  "membershipUnknown",
  "notVisitable",
  "waived",
  "deferred",
] as const;

export type NotPlannedReason = (typeof NOT_PLANNED_REASONS)[number];

/**
 * What the factor `overdue` says of members whom no validation can be expected of. Suspended members are not among them: a
 * visit is how they come back.
 */
const REASON_OF_DETAIL: ReadonlyMap<string | undefined, NotPlannedReason> = new Map([
  ["notCertified", "notCertified"],
  ["membershipUnknown", "membershipUnknown"],
  ["notValidatable", "notVisitable"],
]);

/** Why a candidate cannot be validated, whatever is decided; undefined where it can. */
export function reasonNotVisited(candidate: PlanCandidate): NotPlannedReason | undefined {
  return REASON_OF_DETAIL.get(detailOf(candidate, "overdue"));
}
