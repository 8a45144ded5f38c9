import { expect, it } from "vitest";
import { monthFromText } from "../../../core/select/month-text.ts";
import { planPeriod } from "../../../core/select/plan-period.ts";
import { capacityOf } from "./plan-case.ts";

const capacity = capacityOf({ Buffalo: [1, 1, 1], Miami: [0, 0, 0, 0, 1] });
const first = monthFromText("2026-07");

it.each([
  [{}, { first, count: 5 }],
  [{ from: "2026-09" }, { first: first + 2, count: 3 }],
  [{ months: 2 }, { first, count: 2 }],
  [
    { from: "2026-01", months: 24 },
    { first: first - 6, count: 24 },
  ],
])("%j of a capacity from July to November 2026 is %j", (given, period) => {
  expect(planPeriod({ capacity, ...given })).toEqual(period);
});

it.each([
  [{ capacity: [] }, "the capacity has no lines"],
  [{ from: "2026-13" }, "2026-13 is no month written YYYY-MM"],
  [{ from: "2026-12" }, "there is no capacity from 2026-12 on"],
  [{ months: 25 }, "25 months from 2026-07 are too many"],
  [{ months: 1.5 }, "1 to 24 months"],
])("%j is refused: %s", (given, message) => {
  expect(() => planPeriod({ capacity, ...given })).toThrow(message);
});
