import { monthToText } from "../records/calendar-date.ts";
import type { ActivityMonth } from "./activity-month.ts";
import {
  ANOMALY_POINTS,
  ENTRIES,
  FAST_ENTRIES,
  MID_JUDGED,
  MID_WRONG,
  VALUE_CENTS,
} from "./month-columns.ts";
import type { PairTotals } from "./pair-totals.ts";

const CENTS_A_DOLLAR = 100;

/**
 * What each member did month by month. The totals hold their rows as they came; here they are put together by member, four bytes
 * each, so that asking for all members, one after the other, passes over them once. Months are made when asked for.
 */
export class MemberMonths {
  readonly #byMonth: PairTotals;
  /** Rows of the totals, those of a member together. */
  readonly #rows: Int32Array;
  /** Where the rows of a member begin; one place more, for the end of the last. */
  readonly #starts: Int32Array;

  /** `rows`: those of the totals by member and month that are asked about. */
  constructor(byMonth: PairTotals, members: number, rows: Int32Array) {
    this.#byMonth = byMonth;
    this.#starts = startsOf(members, rows, byMonth);
    this.#rows = new Int32Array(rows.length);
    const next = this.#starts.slice();
    for (const row of rows) {
      const member = byMonth.firstOf(row);
      const place = Number(next[member]);
      this.#rows[place] = row;
      next[member] = place + 1;
    }
  }

  /** The months of the member with an index, oldest first. */
  of(member: number): ActivityMonth[] {
    const rows = this.#rows.subarray(this.#starts[member], this.#starts[member + 1]);
    const month = (row: number) => this.#byMonth.secondOf(row);
    return Array.from(rows)
      .sort((one, other) => month(one) - month(other))
      .map((row) => this.#monthOf(row));
  }

  #monthOf(row: number): ActivityMonth {
    const sums = this.#byMonth.sumsOf(row);
    return {
      month: monthToText(this.#byMonth.secondOf(row)),
      entries: sums.get(ENTRIES),
      valueUsd: sums.get(VALUE_CENTS) / CENTS_A_DOLLAR,
      fastEntries: sums.get(FAST_ENTRIES),
      anomalyPoints: sums.get(ANOMALY_POINTS),
      midJudged: sums.get(MID_JUDGED),
      midWrong: sums.get(MID_WRONG),
    };
  }
}

function startsOf(members: number, rows: Int32Array, byMonth: PairTotals): Int32Array {
  const starts = new Int32Array(members + 1);
  for (const row of rows) {
    const after = byMonth.firstOf(row) + 1;
    starts[after] = Number(starts[after]) + 1;
  }
  for (let member = 1; member <= members; member++) {
    starts[member] = Number(starts[member]) + Number(starts[member - 1]);
  }
  return starts;
}
