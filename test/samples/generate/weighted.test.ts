import fc from "fast-check";
import { expect, test } from "vitest";
import { streamOf } from "../../../samples/generate/draws.ts";
import { Weighted, weightedKeys } from "../../../samples/generate/weighted.ts";

test("values come in proportion to their weights", () => {
  const draws = streamOf(5, 0);
  const weights = [0.5, 3, 1, 0, 5.5];
  const weighted = new Weighted([0, 1, 2, 3, 4], (at) => weights[at] ?? 0);
  const counts = [0, 0, 0, 0, 0];
  for (let times = 0; times < 100_000; times++) {
    const value = weighted.draw(draws);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  counts.forEach((count, at) => {
    expect(count / 100_000).toBeCloseTo((weights[at] ?? 0) / 10, 2);
  });
  expect(counts[3]).toBe(0);
});

test("no value without weight is ever drawn, whatever the weights", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 12 }), fc.nat(), (weights, seed) => {
      fc.pre(weights.some((weight) => weight > 0));
      const weighted = new Weighted(weights, (weight) => weight);
      const draws = streamOf(seed, 0);
      return Array.from({ length: 50 }, () => weighted.draw(draws)).every((weight) => weight > 0);
    }),
  );
});

test("nothing to draw from is refused", () => {
  expect(() => weightedKeys({})).toThrow("nothing to draw from");
});
