import type { Country } from "../../functions/candidates-api/schemas/countries.ts";
import { count } from "../format/counts.ts";
import { dollars, shortDollars } from "../format/money.ts";

/** What the circles show. */
export const VOLUMES = ["entries", "value", "members"] as const;

export type Volume = (typeof VOLUMES)[number];

interface VolumeWords {
  readonly name: string;
  readonly of: (country: Country) => number;
  readonly exact: (amount: number) => string;
  /** For the legend, where there is little room. */
  readonly short: (amount: number) => string;
}

/** The volumes: entries and value count where goods originate, members where they are established. */
export const VOLUME_WORDS: Readonly<Record<Volume, VolumeWords>> = {
  entries: { name: "Entries", of: ({ entries }) => entries, exact: count, short: count },
  value: { name: "Value", of: ({ valueUsd }) => valueUsd, exact: dollars, short: shortDollars },
  members: { name: "Members", of: ({ candidates }) => candidates, exact: count, short: count },
};

/** Two or three round amounts for the legend, the greatest first, none above what is there. */
export function legendAmounts(greatest: number): number[] {
  if (greatest <= 0) return [];
  const power = 10 ** Math.floor(Math.log10(greatest));
  const top = [5, 2, 1].map((digit) => digit * power).find((amount) => amount <= greatest) ?? power;
  return [top, top / 5, top / 20].filter((amount) => amount >= 1);
}
