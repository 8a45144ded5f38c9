import { expect, test } from "vitest";
import { monthAfter, monthsFrom } from "../../../console/plans/months.ts";

test.each([
  ["2026-07", 2, ["2026-07", "2026-08"]],
  ["2026-11", 4, ["2026-11", "2026-12", "2027-01", "2027-02"]],
  ["2026-07", 0, []],
])("from %s on there are %i months", (first, count, months) => {
  expect(monthsFrom(first, count)).toEqual(months);
});

test("after the month of a day comes the next", () => {
  expect(monthAfter("2026-12-31")).toBe("2027-01");
});
