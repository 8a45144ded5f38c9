import type { FactorReason } from "./outcome.ts";

/** A set of anomaly codes read against the policy: one object per distinct set, shared by all shipments that carry it. */
export interface AnomalyReading {
  /** The codes in order of the alphabet, each once. */
  readonly codes: readonly string[];
  /** Points of the codes that the policy knows. */
  readonly points: number;
  /** Codes that the policy does not know: kept, counted, `missing`. */
  readonly unknown: readonly string[];
  /** One reason a code. */
  readonly reasons: readonly FactorReason[];
}
