import { PLAIN_LETTERS } from "./letters.ts";
import { PRIMARY_READING, type Reading } from "./reading.ts";

const LAST_ASCII = 127;
const EVERY_NOT_ASCII = /[\u0080-\u{10ffff}]/gu;
/** "12½" decomposes to "121⁄2": a fraction must go before it turns into digits of the house number. */
const FRACTIONS = /[¼-¾⅐-⅞]/g;
const UMLAUTS = /([AOU])\u0308/g;
const RING = /A\u030a/g;
const LETTER = /\p{L}/u;
const LATIN_LETTER = /[A-Z]/;

/**
 * A text in upper-case ASCII: marks stripped, the small table applied, everything else dropped.
 * Unsettled, hence in the reading: whether Ä Ö Ü and Å lose their marks or become AE OE UE and AA.
 */
export function toLatin(text: string, reading: Reading): string {
  if (isAscii(text)) {
    return text.toUpperCase();
  }
  let decomposed = decompose(text);
  if (reading.umlauts === "expanded") {
    decomposed = decomposed.replace(UMLAUTS, "$1E");
  }
  if (reading.ring === "expanded") {
    decomposed = decomposed.replace(RING, "AA");
  }
  return decomposed.replace(EVERY_NOT_ASCII, (character) => PLAIN_LETTERS.get(character) ?? "");
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > LAST_ASCII) {
      return false;
    }
  }
  return true;
}

/** Whether anything in a text can be written in A-Z. */
export function hasLatinLetters(text: string): boolean {
  return LATIN_LETTER.test(toLatin(text, PRIMARY_READING));
}

/** Whether a text holds letters that no rule writes in A-Z, such as Cyrillic or Chinese. */
export function hasForeignLetters(text: string): boolean {
  const foreign = decompose(text).match(EVERY_NOT_ASCII) ?? [];
  return foreign.some((character) => LETTER.test(character) && !PLAIN_LETTERS.has(character));
}

function decompose(text: string): string {
  return text.replace(FRACTIONS, " ").normalize("NFKD").toUpperCase();
}
