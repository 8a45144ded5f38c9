const MONTHS_A_YEAR = 12;

/** Months `YYYY-MM` from the first on. */
export function monthsFrom(first: string, count: number): string[] {
  const [year = 0, month = 1] = first.split("-").map(Number);
  return Array.from({ length: count }, (_, place) => monthOf(year * MONTHS_A_YEAR + month - 1 + place));
}

/** The month after a day or month that starts with `YYYY-MM`. */
export function monthAfter(day: string): string {
  return monthsFrom(day.slice(0, "YYYY-MM".length), 2)[1] ?? day;
}

function monthOf(index: number): string {
  const year = String(Math.floor(index / MONTHS_A_YEAR)).padStart(4, "0");
  return `${year}-${String((index % MONTHS_A_YEAR) + 1).padStart(2, "0")}`;
}
