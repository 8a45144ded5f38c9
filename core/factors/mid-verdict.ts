import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { ShipmentFacts } from "../score/facts.ts";
import type { Outcome } from "./outcome.ts";
import type { ShipmentFactor } from "./shipment-factor.ts";

/** Always scored: a MID that is missing or cannot be verified is itself what this factor measures. */
export const midVerdict: ShipmentFactor = {
  id: "mid",
  sentence: "The verdict on the declared manufacturer identification code (MID).",
  unit: "1 where credits may not follow the verdict, else 0",
  source: "19 CFR 102.23 and Appendix; CBP, CTPAT for foreign manufacturers (the correct MID must be given)",
  defaultWeight: ({ shipment }) =>
    Object.entries(shipment.factors.mid.points)
      .map(([verdict, points]) => `${verdict} ${points}`)
      .join(", "),
  assess: assessMid,
};

function assessMid({ manufacturer }: ShipmentFacts, { policy }: CompiledPolicy, outcome: Outcome): void {
  const { accepted, verdict } = manufacturer;
  outcome.score(policy.shipment.factors.mid.points[verdict], accepted ? 0 : 1, verdict);
}
