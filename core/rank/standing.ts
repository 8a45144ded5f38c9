import type { Day } from "../records/calendar-date.ts";
import type { Status } from "../records/fields/programme-codes.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";

/** Why a member is not ranked. */
export type NotRankedReason = "applied" | "removed" | "withdrawn" | "notYetMember";

/**
 * A ranking for validation holds whom a validation could concern. Applicants, removed and withdrawn members are entitled to
 * nothing, so there is nothing to validate (Strategic Plan 2004; 6 USC 965(a) validates the certified). Suspended members
 * stay: a visit is how they come back.
 */
const REASON_OF_STATUS: Readonly<Partial<Record<Status, NotRankedReason>>> = {
  applied: "applied",
  removed: "removed",
  withdrawn: "withdrawn",
};

/** After every day of the calendar. */
const AT_LAST: Day = Number.MAX_SAFE_INTEGER;

/**
 * Why a member is left out of a ranking as of a day; undefined where it is ranked. One of whom no status is ever known (an
 * importer known by its shipments only) is ranked; one whose first status comes later was not a member yet.
 */
export function reasonNotRanked({ timeline }: RegisteredMember, asOf: Day): NotRankedReason | undefined {
  const status = timeline.statusOn(asOf);
  if (status !== undefined) return REASON_OF_STATUS[status];
  return timeline.statusOn(AT_LAST) === undefined ? undefined : "notYetMember";
}
