import type { Candidate, CandidateFactor } from "./candidate.ts";

/** A factor that gave points. */
export type Reason = Extract<CandidateFactor, { status: "scored" }>;

/** The factors that gave a candidate the most points, at most `count`; equal ones in the order of factors. */
export function strongestReasons({ factors }: Pick<Candidate, "factors">, count: number): Reason[] {
  return factors
    .filter((factor): factor is Reason => factor.status === "scored" && factor.points > 0)
    .sort((one, other) => other.points - one.points)
    .slice(0, count);
}
