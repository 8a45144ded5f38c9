import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { Policy } from "../policy/policy.ts";
import type { ShipmentFacts } from "../score/facts.ts";
import type { Outcome } from "./outcome.ts";
import type { ShipmentFactor } from "./shipment-factor.ts";

/** A usual month of fewer counts as one entry: many times nothing says nothing. */
const LEAST_USUAL = 1;

/** Not applicable to an importer that is no member and has no usual month; missing where a member has none. */
export const volume: ShipmentFactor = {
  id: "volume",
  sentence: "The importer's entries in the month of entry against its usual month.",
  unit: "thousandths of a usual month",
  source: "CTPAT Strategic Plan 2004 (import volume)",
  defaultWeight: ({ shipment }) =>
    shipment.factors.volume.bands.map(({ times, points }) => `${points} above ${times} times`).join(", "),
  assess: assessVolume,
};

function assessVolume(facts: ShipmentFacts, { policy }: CompiledPolicy, outcome: Outcome): void {
  const { importer, entriesInMonth, usualEntriesPerMonth } = facts;
  if (usualEntriesPerMonth < 0) {
    if (importer === undefined) outcome.notApplicable("notMember");
    else outcome.missing("noUsualMonth");
  } else if (entriesInMonth < 0) {
    outcome.missing("noMonth");
  } else {
    const usual = Math.max(usualEntriesPerMonth, LEAST_USUAL);
    const measured = Math.floor((entriesInMonth * 1000) / usual);
    outcome.score(pointsFor(entriesInMonth, usual, policy), measured, "againstUsualMonth");
  }
}

function pointsFor(entries: number, usual: number, { shipment }: Policy): number {
  let points = 0;
  for (const band of shipment.factors.volume.bands) {
    if (entries > usual * band.times) points = band.points;
  }
  return points;
}
