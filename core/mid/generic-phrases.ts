import { NameWords } from "./name-words.ts";
import { countryOfPrefix, MID_PREFIXES } from "./prefix.ts";
import { PRIMARY_READING } from "./reading.ts";
import type { MidRules } from "./rules.ts";

/** Words in upper case that stand together. */
export type Phrase = readonly string[];

const NO_PHRASES: readonly Phrase[] = [];

/** The phrases of a set of rules are split into words once, however many names are read with them. */
const phrasesOfRules = new WeakMap<MidRules, ReadonlyMap<string, readonly Phrase[]>>();

/** The phrases that are skipped at the start of a name in a prefix's country, the longest first. */
export function genericPhrases(prefix: string, rules: MidRules): readonly Phrase[] {
  let phrases = phrasesOfRules.get(rules);
  if (phrases === undefined) {
    phrases = phrasesByPrefix(rules);
    phrasesOfRules.set(rules, phrases);
  }
  return phrases.get(prefix) ?? NO_PHRASES;
}

/** How many words at the start of a name are generic. At least one word always remains. */
export function countGeneric(words: readonly string[], phrases: readonly Phrase[]): number {
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

function phrasesByPrefix({ genericLeadingWords }: MidRules): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, readonly Phrase[]>();
  for (const prefix of MID_PREFIXES) {
    const list = genericLeadingWords[countryOfPrefix(prefix)];
    if (list !== undefined) {
      phrases.set(prefix, phrasesIn(list));
    }
  }
  return phrases;
}

function phrasesIn(list: readonly string[]): readonly Phrase[] {
  return list
    .map((phrase) => new NameWords(phrase, PRIMARY_READING).rest())
    .filter((phrase) => phrase.length > 0)
    .sort((one, other) => other.length - one.length);
}
