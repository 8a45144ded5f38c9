import { CreditOutcome } from "../credit/credit-outcome.ts";
import { assessFast, type FastReading } from "../credit/fast.ts";
import { assessCredit } from "../credit/shipment-credit.ts";
import { Outcome } from "../factors/outcome.ts";
import type { ShipmentFactor } from "../factors/shipment-factor.ts";
import { SHIPMENT_FACTORS } from "../factors/shipment-factors.ts";
import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { ShipmentFacts } from "./facts.ts";

/** Where a shipment goes, least watched first. No lane is exempt from examination. */
export const LANES = ["fast", "green", "standard", "review"] as const;

export type Lane = (typeof LANES)[number];

/** A factor and how it ended. */
export interface FactorOutcome {
  readonly factor: ShipmentFactor;
  readonly outcome: Outcome;
}

/**
 * The score of a shipment: points of its factors less its credit, and its lane. One object serves a whole file; it is filled
 * anew for each shipment.
 */
export class Score {
  /** The factors and how each ended, in the order of `SHIPMENT_FACTORS`. */
  readonly outcomes: readonly FactorOutcome[] = SHIPMENT_FACTORS.map((factor) => ({
    factor,
    outcome: new Outcome(),
  }));
  readonly credit = new CreditOutcome();
  fast: FastReading = { status: "notApplicable", missing: [] };
  /** The sum of the factors. */
  rawPoints = 0;
  /** Raw points less credit: below 0 where the credit is larger, for ordering. */
  points = 0;
  lane: Lane = "standard";

  /** Scores a shipment as of its entry date. */
  of(facts: ShipmentFacts, policy: CompiledPolicy): this {
    let raw = 0;
    for (const { factor, outcome } of this.outcomes) {
      factor.assess(facts, policy, outcome);
      raw += outcome.points;
    }
    assessCredit(facts, policy, this.credit);
    this.fast = assessFast(facts);
    this.rawPoints = raw;
    this.points = raw - this.credit.points;
    this.lane = this.#lane(policy);
    return this;
  }

  #lane({ policy: { shipment } }: CompiledPolicy): Lane {
    if (this.points >= shipment.highRiskThreshold) return "review";
    if (this.fast.status === "complete" && this.points < shipment.lanes.fastBelow) return "fast";
    if (this.credit.points > 0 && this.points < shipment.lanes.greenBelow) return "green";
    return "standard";
  }
}
