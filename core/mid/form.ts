import { CUSTOMARY_CODES, MID_PREFIXES } from "./prefix.ts";

/** The rules that a MID of the right form keeps. */
export type MidFormRule =
  | "bad-character"
  | "too-long"
  | "too-short"
  | "country-canada"
  | "country-customary"
  | "country-unknown"
  | "city-missing"
  | "name-too-long";

/** Where and how a MID breaks the form. */
export interface MidMalformation {
  readonly rule: MidFormRule;
  /** The first wrong character, counted from 1; where one is missing, the place it should have. */
  readonly position: number;
  readonly message: string;
}

const LONGEST = 15;
/** Two letters of the country, one character of the name, one letter of the city. */
const SHORTEST = 4;
const COUNTRY = 2;
const LONGEST_NAME = 6;
/** What can only be name: whatever stands before at most four digits and at most three letters at the end. */
const NUMBER_AND_CITY = /[0-9]{0,4}[A-Z]{1,3}$/;
const BAD_CHARACTER = /[^A-Z0-9]/;
const ENDS_IN_DIGIT = /[0-9]$/;

/**
 * The first rule of form that a MID in upper case breaks, or undefined where it has the necessary form
 * `^[A-Z]{2}[A-Z0-9]{1,6}[0-9]{0,4}[A-Z]{1,3}$`, at most 15 characters and a known country prefix.
 * The right form says nothing about whether the MID is on file at CBP.
 * Source: 19 CFR 102 Appendix; CBP Form 7501 instructions, Appendix 2.
 */
export function midMalformation(mid: string): MidMalformation | undefined {
  const bad = mid.search(BAD_CHARACTER);
  if (bad >= 0) {
    return malformed(
      "bad-character",
      bad + 1,
      "A MID has only the letters A to Z and digits, and no blanks.",
    );
  }
  if (mid.length > LONGEST) {
    return malformed("too-long", LONGEST + 1, `A MID has at most 15 characters; this one has ${mid.length}.`);
  }
  if (mid.length < SHORTEST) {
    return malformed("too-short", mid.length + 1, "A MID has at least a country, a name and a city.");
  }
  return prefixMalformation(mid.slice(0, COUNTRY)) ?? bodyMalformation(mid);
}

function prefixMalformation(prefix: string): MidMalformation | undefined {
  if (prefix === "CA") {
    return malformed("country-canada", 1, "CA is never valid: Canada is written by province, from XA to XY.");
  }
  const iso = CUSTOMARY_CODES.get(prefix);
  if (iso !== undefined) {
    return malformed("country-customary", 1, `A MID begins with ${iso}, not ${prefix}.`);
  }
  return MID_PREFIXES.has(prefix)
    ? undefined
    : malformed("country-unknown", 1, `${prefix} is not a country code that a MID may begin with.`);
}

function bodyMalformation(mid: string): MidMalformation | undefined {
  if (ENDS_IN_DIGIT.test(mid)) {
    return malformed("city-missing", mid.length + 1, "A MID ends in one to three letters of the city.");
  }
  const longest = COUNTRY + LONGEST_NAME;
  return mid.search(NUMBER_AND_CITY) > longest
    ? malformed(
        "name-too-long",
        longest + 1,
        "A name has at most six characters; then come digits and the city.",
      )
    : undefined;
}

function malformed(rule: MidFormRule, position: number, message: string): MidMalformation {
  return { rule, position, message };
}
