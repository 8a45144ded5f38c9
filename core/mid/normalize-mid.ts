import { isCapital, isDigit } from "./characters.ts";

const EVERY_LOWER_CASE = /[a-z]+/g;

/**
 * A MID as it is compared and filed: in upper case, without outer blanks. Only a-z change, so that no other letter
 * ("ß", "ı") turns into one that a MID may have.
 */
export function normalizeMid(mid: string): string {
  return isNormal(mid) ? mid : mid.trim().replace(EVERY_LOWER_CASE, (letters) => letters.toUpperCase());
}

/** Whether a MID has capitals and digits alone, as nearly all have: then there is nothing to do. */
function isNormal(mid: string): boolean {
  for (let at = 0; at < mid.length; at += 1) {
    const code = mid.charCodeAt(at);
    if (!isCapital(code) && !isDigit(code)) {
      return false;
    }
  }
  return true;
}
