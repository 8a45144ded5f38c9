import type { Day } from "../records/calendar-date.ts";
import type { Operator } from "../records/fields/operator.ts";

/** An operator in a registry snapshot, its dates as days (-1: not given). */
export interface RegisteredOperator {
  readonly operatorId: string;
  readonly record: Operator;
  readonly validFrom: Day;
  readonly validTo: Day;
  /** First day of a suspension or revocation; -1 where there is none. */
  readonly endedOn: Day;
}
