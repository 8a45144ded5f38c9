/** The form of an ISO 3166-1 alpha-2 code, in either case. */
export const COUNTRY_PATTERN = /^[A-Za-z]{2}$/;

const LETTERS = 26;
const FIRST_LETTER = 65;

/** How many country ordinals there are: every pair of letters has one. */
export const COUNTRY_ORDINALS = LETTERS * LETTERS;

/** `AA` is 0, `ZZ` is 675: the place of a country in tables by country. Takes two upper-case letters. */
export function countryOrdinal(code: string): number {
  return (code.charCodeAt(0) - FIRST_LETTER) * LETTERS + (code.charCodeAt(1) - FIRST_LETTER);
}

/** The ordinal of a country's code; -1, which stands for absent, of any other text. */
export function originOrdinal(code: string): number {
  return /^[A-Z]{2}$/.test(code) ? countryOrdinal(code) : -1;
}

const CODES: readonly string[] = Array.from({ length: COUNTRY_ORDINALS }, (_, ordinal) =>
  String.fromCharCode(FIRST_LETTER + Math.floor(ordinal / LETTERS), FIRST_LETTER + (ordinal % LETTERS)),
);

/** The two letters of an ordinal; empty for -1, which stands for absent. */
export function countryCode(ordinal: number): string {
  return CODES[ordinal] ?? "";
}
