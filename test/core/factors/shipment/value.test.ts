import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Outcome } from "../../../../core/factors/outcome.ts";
import { value } from "../../../../core/factors/value.ts";
import { ABSENT, type ShipmentFacts } from "../../../../core/score/facts.ts";
import { facts, starting } from "./shipment-facts.ts";

/** Of a kilogram usually worth 1,000 cents, unless told otherwise. */
function assessed(about: Partial<ShipmentFacts>): Outcome {
  const outcome = new Outcome();
  value.assess(facts({ weightGrams: 1000, usualCentsPerKilogram: 1000, ...about }), starting, outcome);
  return outcome;
}

describe("value", () => {
  it.each([
    [1000, 0, 0, "usual"],
    [1999, 0, 0, "aboveUsual"],
    [2000, 5, 1, "aboveUsual"],
    [3999, 5, 1, "aboveUsual"],
    [4000, 10, 2, "aboveUsual"],
    [7999, 10, 2, "aboveUsual"],
    [8000, 20, 3, "aboveUsual"],
    [64_000, 20, 6, "aboveUsual"],
    [501, 0, 0, "belowUsual"],
    [500, 5, 1, "belowUsual"],
    [250, 10, 2, "belowUsual"],
    [125, 20, 3, "belowUsual"],
    [1, 20, 9, "belowUsual"],
    [0, 20, 9, "belowUsual"],
  ])(
    "of %i cents a kilogram against 1,000 scores %i points at %i doublings (%s)",
    (valueCents, points, measured, detail) => {
      expect(assessed({ valueCents })).toMatchObject({ status: "scored", points, measured, detail });
    },
  );

  it("is compared per kilogram", () => {
    expect(assessed({ valueCents: 4000, weightGrams: 2000 })).toMatchObject({ points: 5, measured: 1 });
    expect(assessed({ valueCents: 1, weightGrams: 1 })).toMatchObject({ points: 0, detail: "usual" });
  });

  it.each([
    ["value", { valueCents: ABSENT }, "valueNotGiven"],
    ["weight", { weightGrams: ABSENT }, "weightNotGiven"],
    ["weight above 0", { weightGrams: 0 }, "weightNotGiven"],
    ["baseline", { usualCentsPerKilogram: ABSENT }, "noBaseline"],
  ])("is missing without a %s", (_name, about, detail) => {
    expect(assessed(about)).toMatchObject({ status: "missing", points: 0, detail });
  });

  it("never gives fewer points further from the usual value, the same either way", () => {
    const factor = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(factor, factor, (one, other) => {
        const at = (doublings: number) =>
          assessed({ valueCents: 4096 * 2 ** doublings, usualCentsPerKilogram: 4096 });
        const [near, far] = [at(Math.min(one, other)), at(Math.max(one, other))];
        expect(far.points).toBeGreaterThanOrEqual(near.points);
        expect(at(-one)).toMatchObject({ points: at(one).points, measured: one });
      }),
    );
  });
});
