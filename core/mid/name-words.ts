import { BLANK, HYPHEN, isDigit, isLetter, SLASH } from "./characters.ts";
import { isIgnoredWord } from "./ignored-words.ts";
import { toLatin } from "./latin.ts";
import type { Reading } from "./reading.ts";

/**
 * The words of a manufacturer's name that count for its MID, read one by one, in the case they are written in: a hyphen
 * joins, a slash breaks, other punctuation is dropped; initials together are one word, a lone initial and the ignored
 * words are left out. Source: 19 CFR 102 Appendix, paragraph 3.
 */
export class NameWords {
  readonly #text: string;
  readonly #reading: Reading;
  #at = 0;
  /** Whether the word read last was joined of several: then it is no article ("A.N. Other" begins with initials). */
  #isJoined = false;
  /** A word that was read to find the end of the initials before it. */
  #held = "";

  constructor(name: string, reading: Reading) {
    this.#text = toLatin(name, reading);
    this.#reading = reading;
  }

  /** The next word that counts; empty when there is none. */
  next(): string {
    if (this.#held !== "") {
      const held = this.#held;
      this.#held = "";
      return held;
    }
    let initials = "";
    for (let word = this.#read(); word !== ""; word = this.#read()) {
      if (word.length === 1 && isLetter(word.charCodeAt(0))) {
        initials += word;
      } else if (this.#isJoined || !isIgnoredWord(word)) {
        if (initials.length <= 1) {
          return word;
        }
        this.#held = word;
        return initials;
      }
    }
    return initials.length > 1 ? initials : "";
  }

  /** The words from here on, in upper case. */
  rest(): string[] {
    const words: string[] = [];
    for (let word = this.next(); word !== ""; word = this.next()) {
      words.push(word.toUpperCase());
    }
    return words;
  }

  /** The next word, whether it counts or not; empty at the end. */
  #read(): string {
    const text = this.#text;
    const { nameSlash, spacedHyphen } = this.#reading;
    let word = "";
    let isJoined = false;
    let blank = false;
    let hyphen = false;
    let slash = false;
    let at = this.#at;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (!isOfWord(code)) {
        blank ||= code <= BLANK;
        hyphen ||= code === HYPHEN;
        slash ||= code === SLASH;
        at += 1;
        continue;
      }
      const breaks = (slash && nameSlash === "breaks") || (blank && (!hyphen || spacedHyphen === "breaks"));
      if (breaks && word !== "") {
        break;
      }
      const start = at;
      do {
        at += 1;
      } while (at < text.length && isOfWord(text.charCodeAt(at)));
      isJoined = word !== "";
      word += text.slice(start, at);
      blank = false;
      hyphen = false;
      slash = false;
    }
    this.#at = at;
    this.#isJoined = isJoined;
    return word;
  }
}

function isOfWord(code: number): boolean {
  return isLetter(code) || isDigit(code);
}
