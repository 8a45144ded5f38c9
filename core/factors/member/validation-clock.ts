import type { MemberPolicy } from "../../policy/member-policy.ts";
import type { Day } from "../../records/calendar-date.ts";
import { monthsLater } from "./calendar-months.ts";

/** The dates that a member's next validation goes by, as of a date; undefined where not known. */
export interface ValidationDates {
  readonly certifiedOn: Day | undefined;
  readonly lastValidatedOn: Day | undefined;
  /** End of a granted extension. */
  readonly extendedUntil: Day | undefined;
}

export interface ValidationClock {
  readonly startedOn: Day;
  /** The last day that is not too late. */
  readonly dueOn: Day;
}

/**
 * When the next validation falls due: within a year of certification (6 USC 965(a)), then within four years of the last
 * validation, or at the end of a granted extension where that is later. The law asks for one validation in each period of
 * four years counted from the initial one (6 USC 969); four years from the last one is never later than that.
 * Undefined where neither a certification nor a validation has a date.
 */
export function validationClock(dates: ValidationDates, policy: MemberPolicy): ValidationClock | undefined {
  const { certifiedOn, lastValidatedOn, extendedUntil = 0 } = dates;
  const startedOn = lastValidatedOn ?? certifiedOn;
  if (startedOn === undefined) return undefined;
  const months = lastValidatedOn === undefined ? policy.firstValidationMonths : policy.revalidationMonths;
  return { startedOn, dueOn: Math.max(monthsLater(startedOn, months), extendedUntil) };
}
