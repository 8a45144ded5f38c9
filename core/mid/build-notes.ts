import { CITY_OF_COUNTRY } from "./city-names.ts";
import { englishCityName } from "./city-part.ts";
import { hasForeignLetters, toLatin } from "./latin.ts";
import type { Manufacturer } from "./manufacturer.ts";
import { genericWords } from "./name-part.ts";
import type { MidNote, MidNoteCode } from "./note.ts";
import type { MidParts } from "./parts.ts";
import { postalCodeNotes } from "./postal-code.ts";
import { CUSTOMARY_CODES } from "./prefix.ts";
import { PRIMARY_READING } from "./reading.ts";
import type { MidRules } from "./rules.ts";

/** What the rules did to an address that its owner may not expect. */
export function buildNotes(m: Manufacturer, parts: MidParts, rules: MidRules): readonly MidNote[] {
  const skipped = genericWords(m.name, parts.country, rules).join(" ");
  const isCityFixed = CITY_OF_COUNTRY.has(parts.country);
  const englishCity = englishCityName(toLatin(m.city, PRIMARY_READING), parts.country);

  const facts: readonly (readonly [code: MidNoteCode, applies: boolean, message: string])[] = [
    [
      "country-replaced",
      CUSTOMARY_CODES.has(m.country.trim().toUpperCase()),
      `A MID writes this country ${parts.country}.`,
    ],
    [
      "letters-dropped",
      hasForeignLetters(m.name) || (!isCityFixed && hasForeignLetters(m.city)),
      "Letters outside the Latin alphabet were left out.",
    ],
    ["generic-words-skipped", skipped !== "", `The generic leading words ${skipped} were skipped.`],
    ["number-absent", parts.number === "", "The street line has no number that counts, so the MID has none."],
    ["city-fixed", isCityFixed, `The city part of ${parts.country} is always ${parts.city}.`],
    ["city-english-spelling", englishCity !== undefined, `The city is read as ${englishCity}.`],
  ];
  const notes = facts.filter(([, applies]) => applies).map(([code, , message]) => ({ code, message }));
  return [...notes, ...postalCodeNotes(parts.country, m.postalCode)];
}
