import { PLAIN_LETTERS } from "./letters.ts";
import { PRIMARY_READING, type Reading } from "./reading.ts";

const LAST_ASCII = 127;
const NOT_ASCII = /[\u0080-\uffff]/;
const EVERY_NOT_ASCII = /[\u0080-\u{10ffff}]/gu;
/** Most of what is dropped: in one go, before the other characters are looked at one by one. */
const MARKS = /[\u0300-\u036f]+/g;
/** "12½" decomposes to "121⁄2": a fraction must go before it turns into digits of the house number. */
const FRACTIONS = /[¼-¾⅐-⅞]/g;
const UMLAUT = /[AOU]\u0308/i;
const EVERY_UMLAUT = /([AOU])\u0308/gi;
const RING = /A\u030a/i;
const EVERY_RING = /A\u030a/gi;
const LETTER = /\p{L}/u;
const LATIN_LETTER = /[A-Z]/i;

/**
 * A text in ASCII: marks stripped, the small table applied, everything else dropped. It may be in either case: a MID
 * knows none, so only the few letters that come into it are put in upper case.
 * Unsettled, hence in the reading: whether Ä Ö Ü and Å lose their marks or become AE OE UE and AA.
 */
export function toLatin(text: string, reading: Reading): string {
  if (isAscii(text)) {
    return text;
  }
  let decomposed = decompose(text);
  if (reading.umlauts === "expanded") {
    decomposed = decomposed.replace(EVERY_UMLAUT, "$1E");
  }
  if (reading.ring === "expanded") {
    decomposed = decomposed.replace(EVERY_RING, "AA");
  }
  return inAscii(decomposed.replace(MARKS, ""));
}

/** A decomposed text, its other characters in ASCII as the table has them, or left out. */
function inAscii(text: string): string {
  let ascii = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > LAST_ASCII) {
      ascii += text.slice(from, at) + plainLetters(text.charAt(at));
      from = at + 1;
    }
  }
  return ascii + text.slice(from);
}

/** Whether a text is ASCII, which every reading leaves as it is. */
export function isAscii(text: string): boolean {
  return !NOT_ASCII.test(text);
}

/** Whether a text has an Ä, Ö or Ü, which readings write in two ways. */
export function hasUmlaut(text: string): boolean {
  return UMLAUT.test(decompose(text));
}

/** Whether a text has an Å, which readings write in two ways. */
export function hasRing(text: string): boolean {
  return RING.test(decompose(text));
}

/** Whether anything in a text can be written in A-Z. */
export function hasLatinLetters(text: string): boolean {
  return LATIN_LETTER.test(toLatin(text, PRIMARY_READING));
}

/** Whether a text holds letters that no rule writes in A-Z, such as Cyrillic or Chinese. */
export function hasForeignLetters(text: string): boolean {
  const foreign = decompose(text).toUpperCase().match(EVERY_NOT_ASCII) ?? [];
  return foreign.some((character) => LETTER.test(character) && !PLAIN_LETTERS.has(character));
}

function decompose(text: string): string {
  return text.replace(FRACTIONS, " ").normalize("NFKD");
}

/** What stands in A-Z for a character that is not ASCII ("ß" is "SS" in upper case already), or nothing. */
function plainLetters(character: string): string {
  const upper = character.toUpperCase();
  return PLAIN_LETTERS.get(upper) ?? (isAscii(upper) ? upper : "");
}
