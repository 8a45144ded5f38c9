import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePolicy, UNKNOWN_LEVEL } from "../../../core/policy/compile-policy.ts";
import { shareOf } from "../../../core/policy/share.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import { countryOrdinal } from "../../../core/records/country-code.ts";

const levels = (percentileRank: number) => {
  const countryThreat = { source: "test", levels: { MX: { percentileRank, year: 2019 } } };
  return compilePolicy({ ...startingPolicy(), countryThreat }).threatLevel;
};

describe("the threat level of a country", () => {
  it.each([
    [0, 1000],
    [100, 0],
    [50, 500],
    [98.57, 14],
    [0.95, 991],
    [69.55, 305],
    [69.54, 305],
    [33.33, 667],
  ])("at percentile rank %d is %i thousandths, rounded half up", (percentileRank, level) => {
    expect(levels(percentileRank)[countryOrdinal("MX")]).toBe(level);
  });

  it("is unknown where the policy has no rank", () => {
    expect(levels(50)[countryOrdinal("US")]).toBe(UNKNOWN_LEVEL);
  });

  it("never rises with stability", () => {
    const rank = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(rank, rank, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(levels(high)[countryOrdinal("MX")]).toBeLessThanOrEqual(
          levels(low)[countryOrdinal("MX")] ?? UNKNOWN_LEVEL,
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("a compiled policy", () => {
  const compiled = compilePolicy(startingPolicy());

  it("knows the points of each anomaly code", () => {
    expect(compiled.anomalyPoints.get("SEAL_BROKEN")).toBe(40);
    expect(compiled.anomalyPoints.get("NOT_A_CODE")).toBeUndefined();
  });

  it("knows the verdicts and entity types that credits follow", () => {
    expect([...compiled.creditVerdicts]).toEqual(["match", "variant", "registered"]);
    expect([...compiled.tierEntityTypes]).toEqual(["IMP", "EXP"]);
  });

  it("gathers the chapters of one origin", () => {
    const policy = structuredClone(startingPolicy());
    policy.shipment.factors.goods.listed = [
      { chapter: 52, countryOfOrigin: "CN" },
      { chapter: 28, countryOfOrigin: "CN" },
      { chapter: 15, countryOfOrigin: "MY" },
    ];
    const { listedGoods } = compilePolicy(policy);
    expect([...(listedGoods.get(countryOrdinal("CN")) ?? [])]).toEqual([52, 28]);
    expect([...(listedGoods.get(countryOrdinal("MY")) ?? [])]).toEqual([15]);
  });

  it("finds both coverages of the United Kingdom, one after the other", () => {
    expect(compiled.coverage.get(countryOrdinal("GB"))).toMatchObject([
      { arrangementId: "EU-AEO", to: dayFromText("2020-12-31"), manualReview: false },
      { arrangementId: "GB-AEO", from: dayFromText("2021-01-01"), manualReview: false },
    ]);
  });

  it("has no coverage of a country with a joint work plan alone", () => {
    expect(compiled.coverage.get(countryOrdinal("MY"))).toBeUndefined();
  });
});

describe("a share of points", () => {
  it.each([
    [100, 200, 20],
    [190, 200, 38],
    [30, 950, 29],
    [30, 16, 0],
    [30, 17, 1],
    [1, 500, 1],
    [1, 499, 0],
  ])("of %i at %i thousandths is %i, rounded half up", (points, thousandths, share) => {
    expect(shareOf(points, thousandths)).toBe(share);
  });
});
