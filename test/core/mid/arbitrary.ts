import fc from "fast-check";
import type { Manufacturer } from "../../../core/mid/manufacturer.ts";

const WORDS =
  "The|A|B.|S.A.|and|of|Rawles - Aden|Müller|Åkesson|Øst|Straße|20th|PT|ZAO|Textil/Moda|XYZ|Company|& Co.,|Ltd.|О'Нил|" +
  "株式会社|Fabrica de|Companhia Textil|2000";
const STREETS = "No.|12|7|0099|2-6,|8-Chome|25 - 27|189/7|12th Street|3rd Floor|Suite 5880|Main";
const CITIES = "Köln|The Hague|St. Michel|18-Mile High|上海|Oslo|Å|Den Haag|";
const COUNTRIES = "CN|DE|ID|RU|MO|HK|PT|BR|CA|UK|XO|SE|NL|ZZ|";

function oneOf(choices: string): fc.Arbitrary<string> {
  return fc.constantFrom(...choices.split("|"));
}

function line(choices: string, maxLength: number): fc.Arbitrary<string> {
  return fc.array(oneOf(choices), { maxLength }).map((words) => words.join(" "));
}

/** Manufacturers made of the words that the rules are about. */
export const manufacturers: fc.Arbitrary<Manufacturer> = fc.record({
  name: line(WORDS, 5),
  street: line(STREETS, 4),
  city: oneOf(CITIES),
  country: oneOf(COUNTRIES),
  province: fc.constantFrom("ON", "Québec", "Atlantis", undefined),
  postalCode: fc.constantFrom("518000", "830000", "x", undefined),
});

/** Manufacturers of any text at all. */
export const anyManufacturers: fc.Arbitrary<Manufacturer> = fc.record({
  name: fc.string({ unit: "binary" }),
  street: fc.string({ unit: "binary" }),
  city: fc.string({ unit: "binary" }),
  country: fc.oneof(oneOf(COUNTRIES), fc.string({ unit: "binary" })),
});
