import type { FactorReason } from "../factors/outcome.ts";
import type { Score } from "./score.ts";

/** Every factor of a score with its measured value and points; those that did not fire too. */
export function scoreReasons({ outcomes }: Score): FactorReason[] {
  return outcomes.flatMap(({ factor: { id: factor }, outcome }): readonly FactorReason[] => {
    if (outcome.parts.length > 0) return outcome.parts;
    const { status, points, measured, detail } = outcome;
    return [status === "scored" ? { factor, status, points, measured, detail } : { factor, status, detail }];
  });
}
