import { hasEnglishCityNames } from "./city-part.ts";
import { hasRing, hasUmlaut, isAscii, toLatin } from "./latin.ts";
import type { Manufacturer } from "./manufacturer.ts";
import { midPrefix } from "./prefix.ts";
import { type MidReading, PRIMARY_READING } from "./reading.ts";

const SEPARATED_DIGITS = /\d[^\da-z]*[,-][^\da-z]*\d/i;
const ORDINAL = /\d(?:ST|ND|RD|TH)/i;
const TWO_NUMBERS = /\d\D+\d/;

/** What the triggers look at, made once for all readings. */
interface Traits {
  /** In ASCII. */
  readonly name: string;
  /** In ASCII. */
  readonly street: string;
  readonly hasTwoNumbers: boolean;
  readonly hasOrdinal: boolean;
  /** Whether an Ä, Ö or Ü stands in name, street or city. */
  readonly hasUmlaut: boolean;
  /** Whether an Å stands there. */
  readonly hasRing: boolean;
  readonly prefix: string | undefined;
}

/** What a manufacturer must have for a reading to change its MID, alone or with another. */
const TRIGGERS: Readonly<Record<MidReading, (traits: Traits) => boolean>> = {
  "hyphen-split": ({ name }) => name.includes("-"),
  "slash-join": ({ name }) => name.includes("/"),
  "umlauts-expanded": (traits) => traits.hasUmlaut,
  "ring-expanded": (traits) => traits.hasRing,
  "no-join": ({ hasTwoNumbers, street }) => hasTwoNumbers && SEPARATED_DIGITS.test(street),
  "slash-larger": ({ hasTwoNumbers, street }) => hasTwoNumbers && street.includes("/"),
  "plain-largest": ({ hasOrdinal }) => hasOrdinal,
  "first-number": ({ hasTwoNumbers, hasOrdinal }) => hasTwoNumbers || hasOrdinal,
  "city-as-written": ({ prefix }) => hasEnglishCityNames(prefix),
};

/** What the triggers need to know of a manufacturer, to hand to `couldChange` for one reading after the other. */
export function traitsOf({ name, street, city, country }: Manufacturer): Traits {
  const latinName = toLatin(name, PRIMARY_READING);
  const latinStreet = toLatin(street, PRIMARY_READING);
  const isPlain = latinName === name && latinStreet === street && isAscii(city);
  const marked = isPlain ? "" : `${name} ${street} ${city}`;
  return {
    name: latinName,
    street: latinStreet,
    hasTwoNumbers: TWO_NUMBERS.test(latinStreet),
    hasOrdinal: ORDINAL.test(latinStreet),
    hasUmlaut: !isPlain && hasUmlaut(marked),
    hasRing: !isPlain && hasRing(marked),
    prefix: midPrefix(country, undefined),
  };
}

/**
 * Whether a reading could change the MID of a manufacturer: a cheap look that spares working most readings out. It may be
 * wrong only by saying yes.
 */
export function couldChange(reading: MidReading, m: Manufacturer, traits = traitsOf(m)): boolean {
  return TRIGGERS[reading](traits);
}
