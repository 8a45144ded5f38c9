import type { CandidateRow } from "../../functions/candidates-api/schemas/candidate-row.ts";

/** How many validations are due in a month. */
export interface DueMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly count: number;
  /** The month is over as of the ranking's date. */
  readonly isPast: boolean;
}

/** When validations are due, and what no month can show. */
export interface DueMonths {
  /** From the first to the last, those without any among them. */
  readonly months: readonly DueMonth[];
  /** Due before the first of the months. */
  readonly earlier: number;
  /** No date is known. */
  readonly unknown: number;
}

const MONTHS_A_YEAR = 12;
/** What is overdue for longer than that is one figure. */
const SHOWN_BACK = 24;

/** Validations by the month in which they are due; from two years before the ranking's date on, when any are so old. */
export function dueMonths(rows: readonly Pick<CandidateRow, "dueOn">[], asOf: string): DueMonths {
  const dated = rows.flatMap(({ dueOn }) => (dueOn === null ? [] : [indexOf(dueOn)]));
  const now = indexOf(asOf);
  const shown = dated.filter((month) => month >= now - SHOWN_BACK);
  const unknown = rows.length - dated.length;
  if (shown.length === 0) return { months: [], earlier: dated.length, unknown };
  const first = shown.reduce((a, b) => Math.min(a, b));
  const last = shown.reduce((a, b) => Math.max(a, b));
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const month of shown) counts[month - first] = (counts[month - first] ?? 0) + 1;
  return {
    months: counts.map((count, place) => ({
      month: textOf(first + place),
      count,
      isPast: first + place < now,
    })),
    earlier: dated.length - shown.length,
    unknown,
  };
}

function indexOf(day: string): number {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return year * MONTHS_A_YEAR + month - 1;
}

function textOf(index: number): string {
  const month = String((index % MONTHS_A_YEAR) + 1).padStart(2, "0");
  return `${Math.floor(index / MONTHS_A_YEAR)}-${month}`;
}
