import { hasEnglishCityNames } from "./city-part.ts";
import type { Manufacturer } from "./manufacturer.ts";
import { midPrefix } from "./prefix.ts";
import type { MidReading } from "./reading.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: it tells ASCII from the rest.
const PLAIN = /^[\u0000-\u007f]*$/;
const SEPARATED_DIGITS = /\d[^\da-zA-Z]*[,-][^\da-zA-Z]*\d/;
const DIGITS_WITH_LETTER = /\d[a-zA-Z]/;
const TWO_NUMBERS = /\d\D+\d/;

/** What a manufacturer written in ASCII must have for a reading to change its MID, alone or with another. */
const TRIGGERS: Readonly<Record<MidReading, (m: Manufacturer) => boolean>> = {
  "hyphen-split": ({ name }) => name.includes("-"),
  "slash-join": ({ name }) => name.includes("/"),
  "umlauts-expanded": () => false,
  "ring-expanded": () => false,
  "no-join": ({ street }) => SEPARATED_DIGITS.test(street),
  "slash-larger": ({ street }) => street.includes("/"),
  "plain-largest": ({ street }) => DIGITS_WITH_LETTER.test(street),
  "first-number": ({ street }) => TWO_NUMBERS.test(street) || DIGITS_WITH_LETTER.test(street),
  "city-as-written": ({ country }) => hasEnglishCityNames(midPrefix(country, undefined)),
};

/**
 * Whether a reading could change the MID of a manufacturer: a cheap look that spares working most readings out. It may be
 * wrong only by saying yes.
 */
export function couldChange(reading: MidReading, m: Manufacturer): boolean {
  const isPlain = PLAIN.test(m.name) && PLAIN.test(m.street) && PLAIN.test(m.city);
  return !isPlain || TRIGGERS[reading](m);
}
