import type { FactorReason } from "../factors/outcome.ts";
import { SHIPMENT_FACTORS } from "../factors/shipment-factors.ts";
import type { Score } from "./score.ts";

/** Every factor of a score with its measured value and points; those that did not fire too. */
export function scoreReasons({ outcomes }: Score): FactorReason[] {
  return outcomes.flatMap((outcome, at): readonly FactorReason[] => {
    if (outcome.parts.length > 0) return outcome.parts;
    const factor = SHIPMENT_FACTORS[at]?.id ?? "";
    const { status, points, measured, detail } = outcome;
    return [status === "scored" ? { factor, status, points, measured, detail } : { factor, status, detail }];
  });
}
