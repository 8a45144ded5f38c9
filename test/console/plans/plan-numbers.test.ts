import { expect, test } from "vitest";
import { monthsOf, seedOf } from "../../../console/plans/plan-numbers.ts";

test.each([
  ["0", 0],
  ["4294967295", 4_294_967_295],
  ["4294967296", undefined],
  ["-1", undefined],
  ["1.5", undefined],
  ["", undefined],
])("the seed %j is %s", (text, seed) => {
  expect(seedOf(text)).toBe(seed);
});

test.each([
  [" 12 ", 12],
  ["0", undefined],
  ["25", undefined],
  ["a year", undefined],
])("%j are %s months", (text, months) => {
  expect(monthsOf(text)).toBe(months);
});
