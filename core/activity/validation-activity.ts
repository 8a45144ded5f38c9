import { type Day, dayFromText } from "../records/calendar-date.ts";
import type { Validation } from "../records/fields/validation.ts";

/** What the newest validation of a member left behind. */
export interface ValidationReading {
  readonly validationId: string;
  readonly completedOn: Day;
  /** Deficiencies in Musts and in Shoulds; undefined where it did not pass and lists none. */
  readonly musts: number | undefined;
  readonly shoulds: number | undefined;
  /** Whether required actions are not closed as of the date. */
  readonly hasOpenActions: boolean;
}

/**
 * The newest validation of each member as of a date: by day of completion, then by validationId, then by content. That is a
 * greatest element, so neither order, nor repetition, nor merging parts in whatever way changes it. A newer validation takes
 * the place of what an older one asked for.
 */
export class ValidationActivity {
  private readonly asOf: Day;
  private readonly newest = new Map<string, ValidationReading>();

  /** `asOf`: validations completed later do not count, and actions closed later are open. */
  constructor(asOf: Day) {
    this.asOf = asOf;
  }

  /** How many memberIds have a validation. */
  get size(): number {
    return this.newest.size;
  }

  add(validation: Validation): void {
    const completedOn = dayFromText(validation.completedOn);
    if (completedOn <= this.asOf)
      this.take(validation.memberId, readingOf(validation, completedOn, this.asOf));
  }

  /** Takes over what another part of the records brought, read as of the same date. */
  merge(other: ValidationActivity): void {
    for (const [memberId, reading] of other.newest) this.take(memberId, reading);
  }

  /** The newest validation of a member; undefined where none has come. */
  newestOf(memberId: string): ValidationReading | undefined {
    return this.newest.get(memberId);
  }

  private take(memberId: string, reading: ValidationReading): void {
    const held = this.newest.get(memberId);
    if (held === undefined || isNewer(reading, held)) this.newest.set(memberId, reading);
  }
}

function readingOf(validation: Validation, completedOn: Day, asOf: Day): ValidationReading {
  return {
    validationId: validation.validationId,
    completedOn,
    musts: deficienciesOf(validation, "must"),
    shoulds: deficienciesOf(validation, "should"),
    hasOpenActions: actionsOf(validation) > 0 && !isClosed(validation, asOf),
  };
}

function deficienciesOf(
  { deficiencies, result }: Validation,
  strength: "must" | "should",
): number | undefined {
  if (deficiencies === undefined) return result === "passed" ? 0 : undefined;
  return deficiencies.filter((deficiency) => deficiency.strength === strength).length;
}

/** A validation that did not pass asked for something, counted or not. */
function actionsOf({ actionsRequired, result }: Validation): number {
  return actionsRequired ?? (result === "passed" ? 0 : 1);
}

function isClosed({ actionsClosedOn }: Validation, asOf: Day): boolean {
  return actionsClosedOn !== undefined && dayFromText(actionsClosedOn) <= asOf;
}

function isNewer(one: ValidationReading, other: ValidationReading): boolean {
  if (one.completedOn !== other.completedOn) return one.completedOn > other.completedOn;
  if (one.validationId !== other.validationId) return one.validationId > other.validationId;
  return contentOf(one) > contentOf(other);
}

function contentOf({ musts, shoulds, hasOpenActions }: ValidationReading): string {
  return `${musts} ${shoulds} ${hasOpenActions}`;
}
