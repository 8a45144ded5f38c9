import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backoff } from "../../../adapters/aws/backoff.ts";

describe("backoff", () => {
  it.each([
    [1, 0.5, 25],
    [2, 0.5, 50],
    [4, 0.5, 200],
    [20, 0.5, 2_500],
    [3, 0, 0],
  ])("waits after try %i with random %f for %i ms", (attempt, random, wait) => {
    expect(backoff(attempt, random)).toBe(wait);
  });

  it("is never below 0 nor 5 seconds or more", () => {
    const attempt = fc.integer({ min: 1, max: 1_000 });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(attempt, random, (tries, chance) => {
        expect(backoff(tries, chance)).toBeGreaterThanOrEqual(0);
        expect(backoff(tries, chance)).toBeLessThan(5_000);
      }),
    );
  });
});
