import type { Origin } from "../activity/origin-counts.ts";
import { type CompiledPolicy, UNKNOWN_LEVEL } from "../policy/compile-policy.ts";
import { countryCode, originOrdinal } from "../records/country-code.ts";
import { type Region, regionOf } from "../records/regions.ts";
import type { CandidateListing } from "./candidate-listing.ts";
import { columnValue } from "./column-value.ts";
import { countryCounts } from "./listing-facets.ts";

/** What a ranking knows of a country. */
export interface CountryFigures {
  readonly country: string;
  readonly region: Region | null;
  /** Threat level in thousandths; null where the policy knows none. */
  readonly threat: number | null;
  /** Members of the country. */
  readonly candidates: number;
  /** Entries from there, and their value. */
  readonly entries: number;
  readonly valueUsd: number;
}

/** All countries that have a threat level, candidates or entries, in the order of their codes. */
export function countryFigures(
  listing: CandidateListing,
  origins: readonly Origin[],
  { threatLevel }: Pick<CompiledPolicy, "threatLevel">,
): CountryFigures[] {
  const candidates = countryCounts(listing);
  const originOf = new Map(origins.map((origin) => [origin.country, origin]));
  const known = Array.from(threatLevel, (level, ordinal) =>
    level === UNKNOWN_LEVEL ? [] : countryCode(ordinal),
  );
  const countries = new Set([...known.flat(), ...candidates.keys(), ...originOf.keys()]);
  return [...countries]
    .filter((country) => country !== null)
    .sort()
    .map((country) => {
      const { entries = 0, valueUsd = 0 } = originOf.get(country) ?? {};
      const level = columnValue(threatLevel, originOrdinal(country), UNKNOWN_LEVEL);
      return {
        country,
        region: regionOf(country) ?? null,
        threat: level === UNKNOWN_LEVEL ? null : level,
        candidates: candidates.get(country) ?? 0,
        entries,
        valueUsd,
      };
    });
}
