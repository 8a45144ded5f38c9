export const BLANK = 32;
export const COMMA = 44;
export const HYPHEN = 45;
export const SLASH = 47;

const ZERO = 48;
const NINE = 57;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const SMALL_A = 97;
const SMALL_Z = 122;

/** Whether a character's code is that of 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Whether a character's code is that of A to Z. */
export function isCapital(code: number): boolean {
  return code >= CAPITAL_A && code <= CAPITAL_Z;
}

/** Whether a character's code is that of A to Z or a to z. */
export function isLetter(code: number): boolean {
  return isCapital(code) || (code >= SMALL_A && code <= SMALL_Z);
}

/** The upper case of a letter from A to Z or a to z. */
export function capital(code: number): string {
  return String.fromCharCode(code >= SMALL_A ? code - SMALL_A + CAPITAL_A : code);
}
