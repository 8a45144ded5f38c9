import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Outcome } from "../../../../core/factors/outcome.ts";
import { region } from "../../../../core/factors/region.ts";
import { compilePolicy } from "../../../../core/policy/compile-policy.ts";
import { startingPolicy } from "../../../../core/policy/starting-policy.ts";
import { countryOrdinal } from "../../../../core/records/country-code.ts";
import { ABSENT, type ShipmentFacts } from "../../../../core/score/facts.ts";
import { facts } from "./shipment-facts.ts";

const rank = (percentileRank: number) => ({ percentileRank, year: 2019 });
const policyWith = (levels: Record<string, { percentileRank: number; year: number }>) =>
  compilePolicy({ ...startingPolicy(), countryThreat: { source: "test", levels } });

const policy = policyWith({ MX: rank(25), US: rank(60), NZ: rank(100), AF: rank(0) });

function assessed(about: Partial<ShipmentFacts>, under = policy): Outcome {
  const outcome = new Outcome();
  region.assess(facts(about), under, outcome);
  return outcome;
}

const from = (origin: string, exported?: string): Partial<ShipmentFacts> => ({
  originCountry: countryOrdinal(origin),
  exportCountry: exported === undefined ? ABSENT : countryOrdinal(exported),
});

describe("region", () => {
  it.each([
    ["MX", undefined, 23, 750, "MX"],
    ["MX", "US", 23, 750, "MX"],
    ["US", "MX", 23, 750, "MX"],
    ["NZ", "NZ", 0, 0, "NZ"],
    ["NZ", "AF", 30, 1000, "AF"],
  ])(
    "scores the higher threat of origin %s and export country %s: %i points at level %i, by %s",
    (origin, exported, points, measured, detail) => {
      expect(assessed(from(origin, exported))).toMatchObject({ status: "scored", points, measured, detail });
    },
  );

  it.each([
    ["the origin is unknown", from("DE"), "originUnknown"],
    ["the origin is unknown, whatever is known of the export country", from("DE", "MX"), "originUnknown"],
    ["the export country is unknown", from("MX", "DE"), "exportUnknown"],
    ["the origin is absent", { originCountry: ABSENT }, "originUnknown"],
  ])("is missing where %s", (_name, about, detail) => {
    expect(assessed(about)).toMatchObject({ status: "missing", points: 0, detail });
  });

  it("never gives fewer points for a higher threat of either country", () => {
    const percentile = fc.integer({ min: 0, max: 100 });
    const points = (origin: number, exported: number) =>
      assessed(from("MX", "US"), policyWith({ MX: rank(origin), US: rank(exported) })).points;
    fc.assert(
      fc.property(percentile, percentile, percentile, (stable, other, exported) => {
        const [low, high] = [Math.min(stable, other), Math.max(stable, other)];
        expect(points(low, exported)).toBeGreaterThanOrEqual(points(high, exported));
        expect(points(exported, low)).toBeGreaterThanOrEqual(points(exported, high));
      }),
      { numRuns: 50 },
    );
  });
});
