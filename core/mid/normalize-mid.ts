const LOWER_CASE = /[a-z]/;
const EVERY_LOWER_CASE = /[a-z]+/g;

/**
 * A MID as it is compared and filed: in upper case, without outer blanks. Only a-z change, so that no other letter
 * ("ß", "ı") turns into one that a MID may have.
 */
export function normalizeMid(mid: string): string {
  const trimmed = mid.trim();
  return LOWER_CASE.test(trimmed)
    ? trimmed.replace(EVERY_LOWER_CASE, (letters) => letters.toUpperCase())
    : trimmed;
}
