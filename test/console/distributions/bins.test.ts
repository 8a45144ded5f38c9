import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bins } from "../../../console/distributions/bins.ts";

test.each([
  [[], []],
  [[5], [{ from: 5, to: 6, count: 1 }]],
  [
    [0, 1, 1, 3],
    [
      { from: 0, to: 1, count: 1 },
      { from: 1, to: 2, count: 2 },
      { from: 2, to: 3, count: 0 },
      { from: 3, to: 4, count: 1 },
    ],
  ],
])("of %j they are %j", (values, expected) => {
  expect(bins(values)).toEqual(expected);
});

test("a width that is given holds, so that spreads can be compared", () => {
  expect(bins([0, 7], 5)).toEqual([
    { from: 0, to: 5, count: 1 },
    { from: 5, to: 10, count: 1 },
  ]);
});

test("every value is in one bin, bins join, and there are at most 61 of them", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1 }), (values) => {
      const made = bins(values);
      expect(made.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      expect(made.length).toBeLessThanOrEqual(61);
      for (const [place, { from, to, count }] of made.entries()) {
        expect(count).toBe(values.filter((value) => value >= from && value < to).length);
        expect(made[place + 1]?.from ?? to).toBe(to);
      }
    }),
  );
});
