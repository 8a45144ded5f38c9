/** Days since 1970-01-01, the form in which dates are compared and stored in columns. */
export type Day = number;

const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const EARLIEST_YEAR = 1970;
const LATEST_YEAR = 2199;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function leapYearsBefore(year: number): number {
  const last = year - 1;
  return Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
}

const LEAPS_BEFORE_EPOCH = leapYearsBefore(EARLIEST_YEAR);

/** The day of a year, month (1 to 12) and day of month; -1 where the calendar has none, or before 1970, or after 2199. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  if (dayOfMonth < 1 || dayOfMonth > daysIn(year, month)) return -1;
  const beforeMonth = DAYS_BEFORE_MONTH[month];
  if (beforeMonth === undefined || year < EARLIEST_YEAR || year > LATEST_YEAR) return -1;
  const beforeYear = (year - EARLIEST_YEAR) * 365 + leapYearsBefore(year) - LEAPS_BEFORE_EPOCH;
  return beforeYear + beforeMonth + (isLeap(year) && month > 2 ? 1 : 0) + dayOfMonth - 1;
}

/** How many days a month has; 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month] ?? 0);
}

const TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that `YYYY-MM-DD` names; -1 where it names none. */
export function dayFromText(text: string): Day {
  const parts = TEXT.exec(text);
  return parts === null ? -1 : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The texts that were asked for: few days, millions of times. */
const TEXTS = new Map<Day, string>();

/** `YYYY-MM-DD` of a day. */
export function dayToText(day: Day): string {
  const known = TEXTS.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
  TEXTS.set(day, text);
  return text;
}

/** Months since January 1970: the bucket in which activity is kept. */
export function monthOfDay(day: Day): number {
  return MONTHS[day] ?? -1;
}

/** The month of every day of the calendar from 1970 to 2199: a shipment's month is looked up millions of times. */
const MONTHS = monthOfEachDay();

function monthOfEachDay(): Int16Array {
  const months = new Int16Array(dayOf(LATEST_YEAR, 12, 31) + 1);
  let day = 0;
  for (let month = 0; day < months.length; month++) {
    const next = day + daysIn(EARLIEST_YEAR + Math.floor(month / 12), (month % 12) + 1);
    months.fill(month, day, next);
    day = next;
  }
  return months;
}

/** `YYYY-MM` of a month. */
export function monthToText(month: number): string {
  const year = EARLIEST_YEAR + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}
