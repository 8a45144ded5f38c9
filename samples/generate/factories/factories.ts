import type { Draws } from "../draws.ts";
import { ORIGINS, type Origin } from "../places/origins.ts";
import { Weighted } from "../weighted.ts";
import { type Factory, factoryIn } from "./factory.ts";

const FEWEST = 40;
const MEMBERS_A_FACTORY = 3;

const ANY_ORIGIN = new Weighted(ORIGINS, ({ weight }) => weight);

/**
 * The factories of the samples: those of the programme's own manufacturers first (in the countries given), then one in
 * each country, then more where more is imported from.
 */
export function factoriesFor(
  draws: Draws,
  memberCount: number,
  manufacturerCountries: readonly string[],
): Factory[] {
  const origins = manufacturerCountries.map(originOf);
  const count = Math.max(FEWEST, Math.round(memberCount / MEMBERS_A_FACTORY), origins.length);
  return Array.from({ length: count }, (_, at) =>
    factoryIn(draws, origins[at] ?? ORIGINS[at - origins.length] ?? ANY_ORIGIN.draw(draws), at),
  );
}

function originOf(country: string): Origin {
  const origin = ORIGINS.find((candidate) => candidate.country === country);
  if (origin === undefined) throw new RangeError(`The table of origins has no ${country}.`);
  return origin;
}
