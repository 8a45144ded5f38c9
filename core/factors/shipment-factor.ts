import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { Policy } from "../policy/policy.ts";
import type { ShipmentFacts } from "../score/facts.ts";
import type { Outcome } from "./outcome.ts";

export type ShipmentFactorId = "region" | "anomalies" | "value" | "volume" | "mid" | "goods";

/** One ground for points of a shipment. */
export interface ShipmentFactor {
  readonly id: ShipmentFactorId;
  /** What it looks at, in one sentence. */
  readonly sentence: string;
  /** Unit of the measured value. */
  readonly unit: string;
  /** The rule or public text that names the ground; weights are the project's own. */
  readonly source: string;
  /** Its points under a policy, for the catalogue of factors. */
  readonly defaultWeight: (policy: Policy) => string;
  /** Ends `outcome` as scored, notApplicable or missing; keeps neither argument and allocates nothing. */
  readonly assess: (facts: ShipmentFacts, policy: CompiledPolicy, outcome: Outcome) => void;
}
