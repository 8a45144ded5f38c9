import { CITY_OF_COUNTRY, ENGLISH_CITY_NAMES } from "./city-names.ts";
import { toLatin } from "./latin.ts";
import type { Reading } from "./reading.ts";

const NOT_A_LETTER = /[^A-Z]+/g;
const LEADING_ARTICLE = /^[^A-Z]*THE[^A-Z]+(?=[A-Z])/;
const LETTERS_OF_A_CITY = 3;

/**
 * The city part of a MID: three letters of the city's English name, a leading "The" left out; empty where the city
 * has no Latin letter. Source: 19 CFR 102 Appendix, paragraph 5.
 */
export function cityPart(city: string, prefix: string, reading: Reading): string {
  const fixed = CITY_OF_COUNTRY.get(prefix);
  if (fixed !== undefined) {
    return fixed;
  }
  const written = toLatin(city, reading);
  const name = reading.citySpelling === "english" ? (englishCityName(written, prefix) ?? written) : written;
  const letters = firstLetters(name);
  return letters === "THE" ? firstLetters(name.replace(LEADING_ARTICLE, "")) : letters;
}

/** Whether the table has English names of a country's cities. */
export function hasEnglishCityNames(prefix: string | undefined): boolean {
  return prefix === undefined || ENGLISH_CITY_NAMES.has(prefix);
}

/** The English name of a city written in upper-case Latin letters, where the table has one. */
export function englishCityName(written: string, prefix: string): string | undefined {
  return ENGLISH_CITY_NAMES.get(prefix)?.get(written.replace(NOT_A_LETTER, ""));
}

function firstLetters(name: string): string {
  let letters = "";
  for (let at = 0; at < name.length && letters.length < LETTERS_OF_A_CITY; at += 1) {
    const character = name.charAt(at);
    if (character >= "A" && character <= "Z") {
      letters += character;
    }
  }
  return letters;
}
