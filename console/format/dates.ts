const MONTHS = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });
const NONE = "—";

/** A day from `YYYY-MM-DD`: `30 Jun 2026`. A dash where there is none. */
export function day(text: string | null | undefined): string {
  return text ? dayOf(new Date(`${text}T00:00:00Z`)) : NONE;
}

/** A month from `YYYY-MM`: `Jun 2026`. */
export function month(text: string): string {
  return monthOf(new Date(`${text}-01T00:00:00Z`));
}

/** A moment from ISO 8601, in universal time: `30 Jun 2026, 14:05 UTC`. A dash where there is none. */
export function moment(text: string | null | undefined): string {
  if (!text) return NONE;
  const date = new Date(text);
  return `${dayOf(date)}, ${date.toISOString().slice(11, 16)} UTC`;
}

function dayOf(date: Date): string {
  return `${date.getUTCDate()} ${monthOf(date)}`;
}

// All months of three letters: British dates would write Sept.
function monthOf(date: Date): string {
  return `${MONTHS.format(date)} ${date.getUTCFullYear()}`;
}
