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
  const country = midPrefix(m.country, m.province);
  if (country === undefined) {
    return "country";
  }
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
