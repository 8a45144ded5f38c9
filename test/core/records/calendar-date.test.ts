import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayFromText,
  dayOf,
  dayToText,
  monthOfDay,
  monthToText,
} from "../../../core/records/calendar-date.ts";

const DAY = 86_400_000;
const LAST = Date.UTC(2199, 11, 31) / DAY;
const anyDay = fc.integer({ min: 0, max: LAST });

describe("a day of the calendar", () => {
  it.each([
    ["1970-01-01", 0],
    ["1970-12-31", 364],
    ["1972-02-29", 789],
    ["2000-02-29", 11_016],
    ["2100-03-01", 47_541],
    ["2199-12-31", LAST],
  ])("%s is day %i", (text, day) => {
    expect(dayFromText(text)).toBe(day);
    expect(dayToText(day)).toBe(text);
  });

  it("agrees with Date on every day from 1970 to 2199", () => {
    for (let day = 0; day <= LAST; day++) {
      const date = new Date(day * DAY);
      if (dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) !== day)
        expect.fail(dayToText(day));
    }
  });

  it("is one exactly where Date gives the same year, month and day back", () => {
    const part = fc.integer({ min: -1, max: 33 });
    fc.assert(
      fc.property(fc.integer({ min: 1960, max: 2210 }), part, part, (year, month, dayOfMonth) => {
        const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
        const isSame =
          date.getUTCFullYear() === year &&
          date.getUTCMonth() === month - 1 &&
          date.getUTCDate() === dayOfMonth;
        const isInRange = year >= 1970 && year <= 2199;
        expect(dayOf(year, month, dayOfMonth)).toBe(isSame && isInRange ? date.getTime() / DAY : -1);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    "2026-02-29",
    "2100-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "1969-12-31",
    "2200-01-01",
    "26-01-01",
    "2026-1-1",
    "2026/01/01",
    "2026-01-01T00:00",
    " 2026-01-01",
    "",
  ])("is not written %j", (text) => {
    expect(dayFromText(text)).toBe(-1);
  });

  it("comes back from its text", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayFromText(dayToText(day))).toBe(day);
      }),
    );
  });

  it("outside the calendar lies in no month", () => {
    expect([-1, LAST + 1].map(monthOfDay)).toEqual([-1, -1]);
  });

  it("lies in the month that its text begins with", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(monthToText(monthOfDay(day))).toBe(dayToText(day).slice(0, 7));
      }),
    );
  });
});
