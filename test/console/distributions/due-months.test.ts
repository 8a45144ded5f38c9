import { expect, test } from "vitest";
import { dueMonths } from "../../../console/distributions/due-months.ts";

const due = (...days: (string | null)[]) => days.map((dueOn) => ({ dueOn }));

test("every month from the first to the last has its count, the empty ones too", () => {
  expect(dueMonths(due("2026-08-01", "2026-06-30", "2026-08-31"), "2026-07-15").months).toEqual([
    { month: "2026-06", count: 1, isPast: true },
    { month: "2026-07", count: 0, isPast: false },
    { month: "2026-08", count: 2, isPast: false },
  ]);
});

test("what was due more than two years ago is one figure, and so is what has no date", () => {
  expect(dueMonths(due("2024-06-30", "2024-07-01", null, null), "2026-07-15")).toEqual({
    months: [{ month: "2024-07", count: 1, isPast: true }],
    earlier: 1,
    unknown: 2,
  });
});

test("without any date to show there is no month", () => {
  expect(dueMonths(due("2001-01-01", null), "2026-07-15")).toEqual({ months: [], earlier: 1, unknown: 1 });
});
