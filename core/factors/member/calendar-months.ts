import type { Day } from "../../records/calendar-date.ts";

/** The same day of the month so many months later; the last day of that month where it is shorter. */
export function monthsLater(day: Day, months: number): Day {
  const from = monthOf(day);
  const to = from + months;
  const dayOfMonth = day - firstDayOf(from);
  return Math.min(firstDayOf(to) + dayOfMonth, firstDayOf(to + 1) - 1);
}

/** Whole months from a day to the same or a later one. */
export function monthsBetween(from: Day, to: Day): number {
  const months = monthOf(to) - monthOf(from);
  return monthsLater(from, months) > to ? months - 1 : months;
}

// Whole numbers instead of Date objects, of which a ranking of a million members would make ten million. Years begin in
// March here, so that the leap day is the last of its year; months count from March of the year 0.
const DAYS_TO_1970 = 719_468;
const DAYS_IN_400_YEARS = 146_097;
const MONTHS_IN_400_YEARS = 4800;
const MEAN_DAYS_IN_MONTH = DAYS_IN_400_YEARS / MONTHS_IN_400_YEARS;

function monthOf(day: Day): number {
  const guess = Math.floor((day + DAYS_TO_1970) / MEAN_DAYS_IN_MONTH);
  // The mean length of months errs by a few days, so by one month at most.
  if (firstDayOf(guess) > day) return guess - 1;
  return firstDayOf(guess + 1) > day ? guess : guess + 1;
}

function firstDayOf(month: number): Day {
  const year = Math.floor(month / 12);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  // Months from March on are 31, 30, 31, 30, 31 days long, and again: 153 days in five.
  const dayOfYear = Math.floor((153 * (month % 12) + 2) / 5);
  return year * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}
