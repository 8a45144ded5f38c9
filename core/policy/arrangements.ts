import * as z from "zod";
import { type Arrangement, arrangementSchema } from "./arrangement.ts";
import { breaks } from "./rule.ts";

const FIRST = "0000-00-00";
const LAST = "9999-99-99";

interface Claim {
  readonly from: string;
  readonly to: string;
  readonly id: string;
}

/** All arrangements. Ids are unique, and on any day a country is covered once at most. */
export const arrangementsSchema = z.array(arrangementSchema).superRefine((arrangements, context) => {
  const ids = new Set<string>();
  const claims = new Map<string, Claim[]>();
  for (const [index, arrangement] of arrangements.entries()) {
    if (ids.has(arrangement.id))
      breaks(context, "ids-unique", [index, "id"], `${arrangement.id} is there twice`);
    ids.add(arrangement.id);
    claimCountries(arrangement, index, claims, context);
  }
});

function claimCountries(
  { id, coverage }: Arrangement,
  index: number,
  claims: Map<string, Claim[]>,
  context: z.RefinementCtx,
): void {
  for (const [place, { countries, from = FIRST, to = LAST }] of coverage.entries()) {
    for (const country of countries) {
      const earlier = claims.get(country) ?? [];
      const other = earlier.find((claim) => claim.from <= to && from <= claim.to);
      if (other !== undefined) {
        breaks(
          context,
          "covered-once",
          [index, "coverage", place],
          `${country} is covered by ${other.id} on some of these days`,
        );
      }
      claims.set(country, [...earlier, { from, to, id }]);
    }
  }
}
