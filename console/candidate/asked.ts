import type { DecisionAction } from "../../core/select/decision.ts";

/** A decision that a key asked for. Each press is an object of its own: pressed again, it asks again. */
export interface Asked {
  readonly action: DecisionAction;
}
