import { cityPart } from "./city-part.ts";
import type { Manufacturer } from "./manufacturer.ts";
import { namePart } from "./name-part.ts";
import { numberPart } from "./number-part.ts";
import { midPrefix } from "./prefix.ts";
import type { Reading } from "./reading.ts";
import type { MidRules } from "./rules.ts";

/** The four parts of a MID. Only `number` may be empty. */
export interface MidParts {
  readonly country: string;
  readonly name: string;
  readonly number: string;
  readonly city: string;
}

/** A part without which there is no MID. */
export type RequiredPart = "country" | "name" | "city";

/** The parts of a manufacturer's MID in one reading, or the first required part that cannot be had. */
export function readParts(m: Manufacturer, rules: MidRules, reading: Reading): MidParts | RequiredPart {
  const prefix = midPrefix(m.country, m.province);
  return prefix === undefined ? "country" : readPartsBehind(prefix, m, rules, reading);
}

/** The parts behind a country prefix that is known already. */
export function readPartsBehind(
  country: string,
  m: Manufacturer,
  rules: MidRules,
  reading: Reading,
): MidParts | RequiredPart {
  const name = namePart(m.name, country, rules, reading);
  if (name === "") {
    return "name";
  }
  const city = cityPart(m.city, country, reading);
  if (city === "") {
    return "city";
  }
  return { country, name, number: numberPart(m.street, reading), city };
}

/** The parts written together: no blanks, no padding. */
export function joinParts(parts: MidParts): string {
  return parts.country + parts.name + parts.number + parts.city;
}

/** Whether a MID is what the parts written together are, without writing them. */
export function isJoined(mid: string, { country, name, number, city }: MidParts): boolean {
  const front = country + name + number;
  return mid.length === front.length + city.length && mid.startsWith(front) && mid.endsWith(city);
}
