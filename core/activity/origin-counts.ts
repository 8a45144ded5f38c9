import { COUNTRY_ORDINALS, countryCode } from "../records/country-code.ts";

/** Entries and value by country of origin as plain data, a place a country ordinal. */
export interface OriginSums {
  readonly entries: Float64Array;
  readonly valueCents: Float64Array;
}

/** What came from a country. */
export interface Origin {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly entries: number;
  readonly valueUsd: number;
}

const CENTS_A_DOLLAR = 100;

/** Entries and their value by country of origin: integers, so that the sums do not depend on order. */
export class OriginCounts implements OriginSums {
  readonly entries = new Float64Array(COUNTRY_ORDINALS);
  readonly valueCents = new Float64Array(COUNTRY_ORDINALS);

  /** Adds an entry from a country (`times` 1) or takes it out (-1); one whose origin is not known (-1) is in no sum. */
  add(origin: number, valueCents: number, times: 1 | -1): void {
    if (origin < 0) return;
    this.entries[origin] = Number(this.entries[origin]) + times;
    this.valueCents[origin] = Number(this.valueCents[origin]) + times * valueCents;
  }

  merge({ entries, valueCents }: OriginSums): void {
    entries.forEach((count, origin) => {
      this.entries[origin] = Number(this.entries[origin]) + count;
      this.valueCents[origin] = Number(this.valueCents[origin]) + Number(valueCents[origin]);
    });
  }

  /** The countries with entries, in the order of their codes. */
  list(): Origin[] {
    return Array.from(this.entries, (entries, origin) => ({
      country: countryCode(origin),
      entries,
      valueUsd: Number(this.valueCents[origin]) / CENTS_A_DOLLAR,
    })).filter(({ entries }) => entries > 0);
  }
}
