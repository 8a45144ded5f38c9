import type { Candidate } from "../../functions/candidates-api/schemas/candidate.ts";
import type { EarlierStanding } from "../../functions/candidates-api/schemas/dossier.ts";

/** How the points of a factor changed between two rankings, thousandths. */
export interface FactorChange {
  readonly factor: string;
  readonly from: number;
  readonly to: number;
  readonly change: number;
}

/** What changed, the greatest first, whichever way; factors without a change are left out. */
export function factorChanges(
  now: Pick<Candidate, "factors">,
  earlier: Pick<EarlierStanding, "factors">,
): FactorChange[] {
  const before = new Map(earlier.factors.map(({ factor, points }) => [factor, points]));
  const after = new Map<string, number>();
  for (const factor of now.factors) if (factor.status === "scored") after.set(factor.factor, factor.points);
  const factors = new Set([...after.keys(), ...before.keys()]);
  return [...factors]
    .map((factor) => {
      const from = before.get(factor) ?? 0;
      const to = after.get(factor) ?? 0;
      return { factor, from, to, change: to - from };
    })
    .filter(({ change }) => change !== 0)
    .sort((one, other) => Math.abs(other.change) - Math.abs(one.change));
}
