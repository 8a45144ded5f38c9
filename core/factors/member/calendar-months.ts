import { type Day, monthOfDay } from "../../records/calendar-date.ts";

const MS_PER_DAY = 86_400_000;

/** The same day of the month so many months later; the last day of that month where it is shorter. */
export function monthsLater(day: Day, months: number): Day {
  const date = new Date(day * MS_PER_DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / MS_PER_DAY;
}

/** Whole months from a day to a later one. */
export function monthsBetween(from: Day, to: Day): number {
  const months = monthOfDay(to) - monthOfDay(from);
  return monthsLater(from, months) > to ? months - 1 : months;
}
