import type { ValidationReading } from "../activity/validation-activity.ts";
import type { ValidationDates } from "../factors/member/validation-clock.ts";
import { type Day, dayFromText } from "../records/calendar-date.ts";
import type { Member } from "../records/fields/member.ts";
import type { Status } from "../records/fields/programme-codes.ts";

/**
 * The dates of a member as known on a day; later ones are not known yet. The last validation is the newest of all that tell:
 * the member's record and the validations on file. Where the record has no date, the first `certified` and the first
 * `validated` of its status history stand in; later ones may be reinstatements.
 */
export function validationDates(
  member: Member,
  newest: ValidationReading | undefined,
  asOf: Day,
): ValidationDates {
  const initialOn = member.initialValidationOn ?? firstDateOf(member, "validated");
  const last = Math.max(
    knownDay(initialOn, asOf),
    knownDay(member.lastValidationOn, asOf),
    newest === undefined ? UNKNOWN : newest.completedOn,
  );
  return {
    certifiedOn: orUndefined(knownDay(member.certifiedOn ?? firstDateOf(member, "certified"), asOf)),
    lastValidatedOn: orUndefined(last),
    extendedUntil: member.extensionUntil === undefined ? undefined : dayFromText(member.extensionUntil),
  };
}

const UNKNOWN: Day = -1;

function firstDateOf({ statusHistory }: Member, status: Status): string | undefined {
  const dates = statusHistory?.filter((entry) => entry.status === status).map((entry) => entry.on);
  return dates?.sort()[0];
}

function knownDay(text: string | undefined, asOf: Day): Day {
  const day = text === undefined ? UNKNOWN : dayFromText(text);
  return day <= asOf ? day : UNKNOWN;
}

function orUndefined(day: Day): Day | undefined {
  return day === UNKNOWN ? undefined : day;
}
