import type { PlanCandidate } from "./plan-candidate.ts";
import type { PlanMember } from "./plan-member.ts";

/** A candidate as every list of a plan names it. */
export function memberOf({ memberId, name, entityType, fieldOffice, rank, dueOn }: PlanCandidate) {
  return { memberId, name: name ?? null, entityType, fieldOffice: fieldOffice ?? null, rank, dueOn };
}

/** A member as the lists of visits name it. */
export function visitOf({ candidate, band, mode, hours }: PlanMember) {
  return { ...memberOf(candidate), points: candidate.points, band, mode, hours };
}
