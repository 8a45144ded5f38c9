import fc from "fast-check";
import { expect, it } from "vitest";
import { apportion } from "../../../core/select/apportion.ts";

it.each([
  [10, [100, 200, 700], [1, 2, 7]],
  [4, [100, 200, 700], [0, 1, 3]],
  [15, [100, 200, 700], [2, 3, 10]],
  [7, [1, 1, 1], [3, 2, 2]],
  [0, [1, 2], [0, 0]],
  [5, [0, 0], [0, 0]],
  [5, [], []],
])("%i by %j is %j", (total, weights, parts) => {
  expect(apportion(total, weights)).toEqual(parts);
});

it("adds up, and no part is a whole one away from its quota", () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.array(fc.nat(1000), { minLength: 1, maxLength: 13 }), (total, weights) => {
      const sum = weights.reduce((all, weight) => all + weight, 0);
      fc.pre(sum > 0);
      const parts = apportion(total, weights);
      expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
      parts.forEach((part, at) => {
        expect(Math.abs(part - (total * (weights[at] ?? 0)) / sum)).toBeLessThan(1);
      });
    }),
  );
});
