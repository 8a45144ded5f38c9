import type { Column } from "../column.ts";

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
const SMALL_N = 110;
/** Digits of a number that JSON.parse gives back as they are written. */
const MOST_DIGITS = 15;

/** What may stand in a column without quotes; everything else goes the long way. */
export type BareForm = "number" | "flag" | "integer" | "nothing" | "anything";

/** The form of a column's bare values; null may stand in all. */
export function bareFormOf({ form, field: { kind } }: Column): BareForm {
  if (form === "decimal") return "number";
  if (kind.type === "flag") return "flag";
  return kind.type === "identifiers" || kind.type === "entries" ? "nothing" : "integer";
}

/** The words of JSON by their first letters. */
const WORDS: ReadonlyMap<number | undefined, Uint8Array> = new Map(
  ["null", "true", "false"].map((word) => [word.charCodeAt(0), new TextEncoder().encode(word)]),
);

/** Whether `bytes[start, end)` is a bare value of a form that JSON.parse would give back as it is written. */
export function isBareValue(bytes: Uint8Array, start: number, end: number, form: BareForm): boolean {
  const first = bytes[start];
  const word = WORDS.get(first);
  if (word !== undefined) {
    const isFlag = form === "flag" || form === "anything";
    return (isFlag || first === SMALL_N) && isWord(bytes, start, end, word);
  }
  if (form === "anything" && first === MINUS) return isBareValue(bytes, start + 1, end, "number");
  if (form === "nothing") return false;
  if (form === "flag") return end - start === 1 && (first === ZERO || first === ZERO + 1);
  const whole = digitsEnd(bytes, start, end);
  const digits = whole - start;
  if (digits === 0 || digits > MOST_DIGITS || (first === ZERO && digits > 1)) return false;
  if (whole === end) return true;
  if (form === "integer" || bytes[whole] !== POINT) return false;
  const places = end - whole - 1;
  return places > 0 && digits + places <= MOST_DIGITS && digitsEnd(bytes, whole + 1, end) === end;
}

function isWord(bytes: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
  if (end - start !== word.length) return false;
  let at = 1;
  while (at < word.length && bytes[start + at] === word[at]) at++;
  return at === word.length;
}

function digitsEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && Number(bytes[at]) >= ZERO && Number(bytes[at]) <= ZERO + 9) at++;
  return at;
}
