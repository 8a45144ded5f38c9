import type { Country } from "../../functions/candidates-api/schemas/countries.ts";
import { countryName } from "../wording/countries.ts";
import { VOLUME_WORDS, type Volume } from "./volume.ts";

/** What the table of countries can be ordered by: names upwards, figures downwards. */
export const COUNTRY_ORDERS = ["name", "threat", "entries", "value", "members"] as const;

export type CountryOrder = (typeof COUNTRY_ORDERS)[number];

/** The countries in an order; equal ones by name, those without a threat level behind all that have one. */
export function ordered(countries: readonly Country[], order: CountryOrder): Country[] {
  const named = countries
    .map((country) => ({ country, name: countryName(country.country) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en"))
    .map(({ country }) => country);
  if (order === "name") return named;
  return named.toSorted((one, other) => figureOf(other, order) - figureOf(one, order));
}

function figureOf(country: Country, order: "threat" | Volume): number {
  return order === "threat" ? (country.threat ?? -1) : VOLUME_WORDS[order].of(country);
}
