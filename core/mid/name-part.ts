import { hasLatinLetters } from "./latin.ts";
import { countryOfPrefix } from "./prefix.ts";
import { PRIMARY_READING, type Reading } from "./reading.ts";
import type { MidRules } from "./rules.ts";
import { nameWords } from "./words.ts";

const LETTER = /[A-Z]/;
const LETTERS_OF_A_WORD = 3;
const WORDS_OF_A_NAME = 2;

type Phrase = readonly string[];

const NO_PHRASES: readonly Phrase[] = [];

/** A list of phrases is split into words once, however many names are read with it. */
const phrasesByList = new WeakMap<readonly string[], readonly Phrase[]>();

/**
 * The name part of a MID: three characters of each of the first two words, of one word three; empty where the name
 * has no word that counts, or no letter at all. Source: 19 CFR 102 Appendix, paragraph 3.
 */
export function namePart(name: string, prefix: string, rules: MidRules, reading: Reading): string {
  const [first, second = ""] = distinctiveWords(name, prefix, rules, reading);
  if (first === undefined) {
    return "";
  }
  const part = first.slice(0, LETTERS_OF_A_WORD) + second.slice(0, LETTERS_OF_A_WORD);
  return LETTER.test(part) || hasLatinLetters(name) ? part : "";
}

function distinctiveWords(name: string, prefix: string, rules: MidRules, reading: Reading): string[] {
  const phrases = genericPhrases(prefix, rules);
  if (phrases.length === 0) {
    return nameWords(name, reading, WORDS_OF_A_NAME);
  }
  const words = nameWords(name, reading);
  return words.slice(countGeneric(words, phrases));
}

/** The words at the start of a name that are generic in its country. At least one word always remains. */
export function genericWords(name: string, prefix: string, rules: MidRules): string[] {
  const words = nameWords(name, PRIMARY_READING);
  return words.slice(0, countGeneric(words, genericPhrases(prefix, rules)));
}

function countGeneric(words: readonly string[], phrases: readonly Phrase[]): number {
  let count = 0;
  for (;;) {
    const next = phrases.find((phrase) => opens(phrase, words, count));
    if (next === undefined) {
      return count;
    }
    count += next.length;
  }
}

function opens(phrase: Phrase, words: readonly string[], from: number): boolean {
  return from + phrase.length < words.length && phrase.every((word, at) => words[from + at] === word);
}

function genericPhrases(prefix: string, rules: MidRules): readonly Phrase[] {
  const list = rules.genericLeadingWords[countryOfPrefix(prefix)];
  return list === undefined ? NO_PHRASES : phrasesOf(list);
}

function phrasesOf(list: readonly string[]): readonly Phrase[] {
  const known = phrasesByList.get(list);
  if (known !== undefined) {
    return known;
  }
  const phrases = list
    .map((phrase) => nameWords(phrase, PRIMARY_READING))
    .filter((phrase) => phrase.length > 0)
    .sort((one, other) => other.length - one.length);
  phrasesByList.set(list, phrases);
  return phrases;
}
