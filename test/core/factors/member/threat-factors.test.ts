import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { assessed, levelOf } from "./assessed.ts";
import { factsOf, rateOf } from "./facts-of.ts";

const rates = factsOf().rates;
const countOf = (max: number) => fc.integer({ min: 0, max });

describe("region", () => {
  test.each([
    ["no origin with a known threat is missing, not safe", 0, 0, "missing noKnownOrigin"],
    ["the level is that of the one origin", 500, 500 * 420, "scored 420 420 origins"],
    ["origins weigh by their value", 1000, 750 * 900 + 250 * 100, "scored 700 700 origins"],
  ])("%s", (_, threatDollars, threatLevelDollars, outcome) => {
    expect(assessed("region", factsOf({ threatDollars, threatLevelDollars }))).toBe(outcome);
  });
});

describe("incidents", () => {
  const of = (events: number, entries: number, base?: number) =>
    factsOf({ rates: { ...rates, incidents: rateOf(events, entries, base) } });

  test.each([
    [
      "a member without entries or incidents is at its type's base",
      of(0, 0, 2000),
      "scored 100 2000 baseRate",
    ],
    ["a clean member with m entries is at half its type's base", of(0, 200, 2000), "scored 50 1000 ownRate"],
    [
      "with many entries the rate is what was measured",
      of(2000, 199_800, 10_000),
      "scored 500 10010 ownRate",
    ],
    ["an incident counts without any entries, as if in m of them", of(1, 0, 0), "scored 250 5000 baseRate"],
    ["without anybody's entries the base is 0", of(0, 0, undefined), "scored 0 0 baseRate"],
    ["from 20 in 1,000 the level is full", of(1000, 1000), "scored 1000 833333 ownRate"],
  ])("%s", (_, facts, outcome) => {
    expect(assessed("incidents", facts)).toBe(outcome);
  });

  it("gives three seals in 200,000 entries less than three in thirty, at any base that is not above both", () => {
    fc.assert(
      fc.property(countOf(20_000), (base) => {
        expect(levelOf("incidents", of(3, 200_000, base))).toBeLessThan(
          levelOf("incidents", of(3, 30, base)) + Number(base >= 10_000),
        );
      }),
    );
  });

  it("never gives less for one incident more", () => {
    fc.assert(
      fc.property(countOf(500), countOf(100_000), countOf(50_000), (events, entries, base) => {
        expect(levelOf("incidents", of(events + 1, entries, base))).toBeGreaterThanOrEqual(
          levelOf("incidents", of(events, entries, base)),
        );
      }),
    );
  });
});

describe("anomalies", () => {
  const of = (points: number, entries: number, base?: number) =>
    factsOf({ rates: { ...rates, anomalies: rateOf(points, entries, base) } });

  test.each([
    ["200 points in 800 entries at base 0", of(200, 800), "scored 40 200000 ownRate"],
    ["no entries: the type's base", of(0, 0, 1_000_000), "scored 200 1000000 baseRate"],
    [
      "nobody has entries: missing",
      factsOf({ rates: { ...rates, anomalies: { events: 0, exposure: 0, base: undefined } } }),
      "missing noEntriesAtAll",
    ],
  ])("%s", (_, facts, outcome) => {
    expect(assessed("anomalies", facts)).toBe(outcome);
  });

  it("never gives less for more points", () => {
    fc.assert(
      fc.property(countOf(100_000), countOf(100_000), countOf(1000), (points, entries, more) => {
        expect(levelOf("anomalies", of(points + more, entries))).toBeGreaterThanOrEqual(
          levelOf("anomalies", of(points, entries)),
        );
      }),
    );
  });
});
