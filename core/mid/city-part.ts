import { capital, isLetter } from "./characters.ts";
import { CITY_OF_COUNTRY, ENGLISH_CITY_NAMES } from "./city-names.ts";
import { toLatin } from "./latin.ts";
import type { Reading } from "./reading.ts";

const NOT_A_LETTER = /[^A-Za-z]+/g;
const LEADING_ARTICLE = /^[^A-Z]*THE[^A-Z]+(?=[A-Z])/i;
const LETTERS_OF_A_CITY = 3;

/** What the names in the table begin with, by country: most cities need not be looked up. */
const BEGINNINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...ENGLISH_CITY_NAMES].map(([country, names]) => [country, new Set([...names.keys()].map(firstLetters))]),
);

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
  const letters = firstLetters(written);
  const isEnglish = reading.citySpelling === "english" && BEGINNINGS.get(prefix)?.has(letters) === true;
  const english = isEnglish ? englishCityName(written, prefix) : undefined;
  return english === undefined
    ? behindArticle(written, letters)
    : behindArticle(english, firstLetters(english));
}

/** Whether the table has English names of a country's cities. */
export function hasEnglishCityNames(prefix: string | undefined): boolean {
  return prefix === undefined || ENGLISH_CITY_NAMES.has(prefix);
}

/** The English name of a city written in Latin letters, where the table has one. */
export function englishCityName(written: string, prefix: string): string | undefined {
  return ENGLISH_CITY_NAMES.get(prefix)?.get(written.replace(NOT_A_LETTER, "").toUpperCase());
}

/** The first letters of a name behind a leading "The". */
function behindArticle(name: string, letters: string): string {
  return letters === "THE" ? firstLetters(name.replace(LEADING_ARTICLE, "")) : letters;
}

/** The first three letters of a name, in upper case. */
function firstLetters(name: string): string {
  let letters = "";
  for (let at = 0; at < name.length && letters.length < LETTERS_OF_A_CITY; at += 1) {
    const code = name.charCodeAt(at);
    if (isLetter(code)) {
      letters += capital(code);
    }
  }
  return letters;
}
