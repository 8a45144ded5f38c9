import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { Policy } from "../policy/policy.ts";
import type { ShipmentFacts } from "../score/facts.ts";
import type { Outcome } from "./outcome.ts";
import type { ShipmentFactor } from "./shipment-factor.ts";

const GRAMS_PER_KILOGRAM = 1000;

/** A value per kilogram of nothing has no distance in doublings; it counts as the least one, a cent for the shipment. */
const LEAST_CENTS = 1;

/** Missing without a weight or a baseline: a value alone says nothing. */
export const value: ShipmentFactor = {
  id: "value",
  sentence: "The distance of the value per kilogram from the usual one of the importer in the chapter.",
  unit: "whole doublings, either way",
  source:
    "CTPAT Strategic Plan 2004 (value); WTO Trade Facilitation Agreement, Article 7.4 (value among the selectivity criteria)",
  defaultWeight: ({ shipment }) =>
    shipment.factors.value.bands
      .map(({ doublings, points }) => `${points} from ${doublings} doublings`)
      .join(", "),
  assess: assessValue,
};

function assessValue(facts: ShipmentFacts, { policy }: CompiledPolicy, outcome: Outcome): void {
  const { valueCents, weightGrams, usualCentsPerKilogram } = facts;
  if (valueCents < 0) {
    outcome.missing("valueNotGiven");
  } else if (weightGrams <= 0) {
    outcome.missing("weightNotGiven");
  } else if (usualCentsPerKilogram <= 0) {
    outcome.missing("noBaseline");
  } else {
    const declared = Math.max(valueCents, LEAST_CENTS) * GRAMS_PER_KILOGRAM;
    const usual = usualCentsPerKilogram * weightGrams;
    const doublings = wholeDoublings(Math.min(declared, usual), Math.max(declared, usual));
    outcome.score(pointsFor(doublings, policy), doublings, detailOf(declared, usual));
  }
}

function pointsFor(doublings: number, { shipment }: Policy): number {
  let points = 0;
  for (const band of shipment.factors.value.bands) {
    if (doublings >= band.doublings) points = band.points;
  }
  return points;
}

/** How often `low` can be doubled without passing `high`. Both are positive; doubling is exact, so no logarithm is needed. */
function wholeDoublings(low: number, high: number): number {
  let doublings = 0;
  for (let doubled = low * 2; doubled <= high; doubled *= 2) doublings += 1;
  return doublings;
}

function detailOf(declared: number, usual: number): string {
  if (declared === usual) return "usual";
  return declared > usual ? "aboveUsual" : "belowUsual";
}
