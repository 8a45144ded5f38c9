import { CITY_OF_COUNTRY } from "./city-names.ts";
import { hasLatinLetters } from "./latin.ts";
import type { Manufacturer } from "./manufacturer.ts";
import type { RequiredPart } from "./parts.ts";

/** A field of the address without which no MID can be built. */
export type MidField = "name" | "city" | "province" | "country";

export type MidBuildErrorCode =
  | "country-absent"
  | "country-unknown"
  | "province-required"
  | "province-unknown"
  | "name-absent"
  | "name-not-latin"
  | "name-without-words"
  | "city-absent"
  | "city-not-latin";

/** Why no MID can be built, and from which value. */
export interface MidBuildError {
  readonly code: MidBuildErrorCode;
  readonly field: MidField;
  readonly value: string;
  readonly message: string;
}

const MESSAGES: Readonly<Record<MidBuildErrorCode, string>> = {
  "country-absent": "The address has no country.",
  "country-unknown": "The country is not an ISO 3166-1 alpha-2 code.",
  "province-required": "A MID never begins with CA: an address in Canada needs its province.",
  "province-unknown": "The province is not one of Canada's provinces and territories.",
  "name-absent": "The manufacturer's name is empty.",
  "name-not-latin": "The name has no Latin letters: give its name in the Latin alphabet.",
  "name-without-words": "The name has only words that a MID ignores.",
  "city-absent": "The address has no city.",
  "city-not-latin": "The city has no Latin letters: give its English name.",
};

/** Words the obstacle that stands in the way of a required part. */
export function buildError(m: Manufacturer, part: RequiredPart): MidBuildError {
  const [code, field, value] = OBSTACLES[part](m);
  return { code, field, value, message: MESSAGES[code] };
}

/** The required fields that are empty; a city is required only where the country is not one itself. */
export function absentFields(m: Manufacturer): MidField[] {
  const country = m.country.trim().toUpperCase();
  const required: readonly (readonly [field: MidField, isRequired: boolean])[] = [
    ["name", true],
    ["city", !CITY_OF_COUNTRY.has(country)],
    ["province", country === "CA"],
    ["country", true],
  ];
  return required
    .filter(([field, isRequired]) => isRequired && isBlank(m[field] ?? ""))
    .map(([field]) => field);
}

type Obstacle = readonly [code: MidBuildErrorCode, field: MidField, value: string];

const OBSTACLES: Readonly<Record<RequiredPart, (m: Manufacturer) => Obstacle>> = {
  country: ({ country, province = "" }) => {
    if (country.trim().toUpperCase() === "CA") {
      return [isBlank(province) ? "province-required" : "province-unknown", "province", province];
    }
    return [isBlank(country) ? "country-absent" : "country-unknown", "country", country];
  },
  name: ({ name }) => {
    if (isBlank(name)) {
      return ["name-absent", "name", name];
    }
    return [hasLatinLetters(name) ? "name-without-words" : "name-not-latin", "name", name];
  },
  city: ({ city }) => [isBlank(city) ? "city-absent" : "city-not-latin", "city", city],
};

function isBlank(value: string): boolean {
  return value.trim() === "";
}
