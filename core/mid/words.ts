import { CountedWords } from "./counted-words.ts";
import { toLatin } from "./latin.ts";
import type { Reading } from "./reading.ts";

const BLANK = 32;
const HYPHEN = 45;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const A = 65;
const Z = 90;

/**
 * The words of a manufacturer's name that count for its MID, in upper case: a hyphen joins, a slash breaks, other
 * punctuation is dropped. Once it has enough words it stops, and what follows them is not to be relied on.
 * Source: 19 CFR 102 Appendix, paragraph 3.
 */
export function nameWords(name: string, reading: Reading, enough = Number.POSITIVE_INFINITY): string[] {
  const text = toLatin(name, reading);
  const counted = new CountedWords();
  let word = "";
  let isJoined = false;
  let blank = false;
  let hyphen = false;
  let slash = false;
  let at = 0;
  while (at < text.length && counted.words.length < enough) {
    const code = text.charCodeAt(at);
    if (!isLetterOrDigit(code)) {
      blank ||= code <= BLANK;
      hyphen ||= code === HYPHEN;
      slash ||= code === SLASH;
      at += 1;
      continue;
    }
    if (
      (slash && reading.nameSlash === "breaks") ||
      (blank && (!hyphen || reading.spacedHyphen === "breaks"))
    ) {
      counted.add(word, isJoined);
      word = "";
    }
    const start = at;
    do {
      at += 1;
    } while (isLetterOrDigit(text.charCodeAt(at)));
    isJoined = word !== "";
    word += text.slice(start, at);
    blank = false;
    hyphen = false;
    slash = false;
  }
  counted.add(word, isJoined);
  counted.endInitials();
  return counted.words;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= A && code <= Z) || (code >= ZERO && code <= NINE);
}
