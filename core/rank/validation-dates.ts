import type { ValidationReading } from "../activity/validation-activity.ts";
import type { ValidationDates } from "../factors/member/validation-clock.ts";
import { type Day, dayFromText } from "../records/calendar-date.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";

/**
 * The dates of a member as known on a day; later ones are not known yet. The last validation is the newest of all that tell:
 * the member's record and the validations on file. Where the record has no date, the first `certified` and the first
 * `validated` of its status history stand in; later ones may be reinstatements.
 */
export function validationDates(
  { record, timeline }: Pick<RegisteredMember, "record" | "timeline">,
  newest: ValidationReading | undefined,
  asOf: Day,
): ValidationDates {
  const initialOn = knownDay(record.initialValidationOn, asOf, timeline.firstRecorded("validated"));
  const last = Math.max(
    initialOn,
    knownDay(record.lastValidationOn, asOf, UNKNOWN),
    newest === undefined ? UNKNOWN : newest.completedOn,
  );
  return {
    certifiedOn: orUndefined(knownDay(record.certifiedOn, asOf, timeline.firstRecorded("certified"))),
    lastValidatedOn: orUndefined(last),
    extendedUntil: record.extensionUntil === undefined ? undefined : dayFromText(record.extensionUntil),
  };
}

const UNKNOWN: Day = -1;

function knownDay(text: string | undefined, asOf: Day, otherwise: Day): Day {
  const day = text === undefined ? otherwise : dayFromText(text);
  return day <= asOf ? day : UNKNOWN;
}

function orUndefined(day: Day): Day | undefined {
  return day === UNKNOWN ? undefined : day;
}
