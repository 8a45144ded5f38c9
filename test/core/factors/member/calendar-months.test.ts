import fc from "fast-check";
import { expect, it, test } from "vitest";
import { monthsBetween, monthsLater } from "../../../../core/factors/member/calendar-months.ts";
import { dayFromText, dayToText } from "../../../../core/records/calendar-date.ts";

test.each([
  ["2025-03-14", 12, "2026-03-14"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2024-02-29", 48, "2028-02-29"],
  ["2025-08-31", 1, "2025-09-30"],
  ["2025-12-31", 2, "2026-02-28"],
  ["1999-12-31", 2, "2000-02-29"],
  ["2099-12-31", 2, "2100-02-28"],
  ["1970-01-01", 0, "1970-01-01"],
])("%s and %i months is %s", (day, months, later) => {
  expect(dayToText(monthsLater(dayFromText(day), months))).toBe(later);
});

test.each([
  ["2025-03-14", "2025-03-14", 0],
  ["2025-03-14", "2025-04-13", 0],
  ["2025-03-14", "2025-04-14", 1],
  ["2025-01-31", "2025-02-28", 1],
  ["2022-02-17", "2026-02-16", 47],
])("from %s to %s are %i whole months", (from, to, months) => {
  expect(monthsBetween(dayFromText(from), dayFromText(to))).toBe(months);
});

it("agrees with the calendar of the platform from every day to 2199", () => {
  const latest = dayFromText("2199-12-31");
  const differing = [];
  for (let day = 0; day <= latest; day += 1) {
    if (monthsLater(day, 13) !== byPlatform(day, 13)) differing.push(dayToText(day));
  }
  expect(differing).toEqual([]);
});

function byPlatform(day: number, months: number): number {
  const date = new Date(day * 86_400_000);
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)) / 86_400_000;
}

it("counts the months that were added", () => {
  fc.assert(
    fc.property(fc.nat(60_000), fc.nat(600), (day, months) => {
      expect(monthsBetween(day, monthsLater(day, months))).toBe(months);
    }),
  );
});
