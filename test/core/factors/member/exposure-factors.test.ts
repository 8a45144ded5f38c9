import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { assessed, levelOf } from "./assessed.ts";
import { factsOf } from "./facts-of.ts";

describe("volume", () => {
  test.each([
    [0, "scored 0 0 noEntries"],
    [1, "scored 60 1 entries"],
    [316, "scored 500 316 entries"],
    [100_000, "scored 1000 100000 entries"],
    [200_000_000, "scored 1000 200000000 entries"],
  ])("%i entries: %s", (entries, outcome) => {
    expect(assessed("volume", factsOf({ entries }))).toBe(outcome);
  });

  it("is the logarithm to a thousandth and never turns an order round", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(1000), (entries, more) => {
        const level = levelOf("volume", factsOf({ entries }));
        expect(Math.abs(level - (1000 * Math.log2(1 + entries)) / Math.log2(100_001))).toBeLessThan(1.1);
        expect(levelOf("volume", factsOf({ entries: entries + more }))).toBeGreaterThanOrEqual(level);
      }),
    );
  });
});

describe("value", () => {
  test.each([
    [0, 0, "scored 0 0 noEntries"],
    [1, 99, "scored 0 99 entries"],
    [10, 3_170_000, "scored 500 3170000 entries"],
    [10, 100_000_000_000, "scored 1000 100000000000 entries"],
  ])("%i entries of %i cents: %s", (entries, valueCents, outcome) => {
    expect(assessed("value", factsOf({ entries, valueCents }))).toBe(outcome);
  });

  it("never gives less for more", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(levelOf("value", factsOf({ valueCents: more }))).toBeGreaterThanOrEqual(
          levelOf("value", factsOf({ valueCents: less })),
        );
      }),
    );
  });
});

describe("fast", () => {
  test.each([
    ["no entries: no exposure", 0, 0, true, "scored 0 0 noEntries"],
    ["takes part, no entry in a lane", 100, 0, true, "scored 500 0 participant"],
    ["takes part, a third in the lanes", 99, 33, true, "scored 666 333 participant"],
    ["takes part, all in the lanes", 99, 99, true, "scored 1000 1000 participant"],
    ["takes no part", 99, 0, false, "scored 0 0 notParticipant"],
    ["takes no part, yet entries are in the lanes", 100, 50, false, "scored 250 500 notParticipant"],
    ["not said, and no entry shows it", 99, 0, undefined, "missing participationUnknown"],
    ["not said, but entries in the lanes show it", 100, 50, undefined, "scored 750 500 participant"],
  ])("%s", (_, entries, fastEntries, fastParticipant, outcome) => {
    expect(assessed("fast", factsOf({ entries, fastEntries, fastParticipant }))).toBe(outcome);
  });
});
