import { isLetter } from "./characters.ts";
import { countGeneric, genericPhrases } from "./generic-phrases.ts";
import { hasLatinLetters } from "./latin.ts";
import { NameWords } from "./name-words.ts";
import { PRIMARY_READING, type Reading } from "./reading.ts";
import type { MidRules } from "./rules.ts";

const LETTERS_OF_A_WORD = 3;

/**
 * The name part of a MID: three characters of each of the first two words, of one word three; empty where the name
 * has no word that counts, or no letter at all. Source: 19 CFR 102 Appendix, paragraph 3.
 */
export function namePart(name: string, prefix: string, rules: MidRules, reading: Reading): string {
  const part = openings(name, prefix, rules, reading);
  return hasLetter(part) || (part !== "" && hasLatinLetters(name)) ? part.toUpperCase() : "";
}

/** The words at the start of a name that are generic in its country, in upper case. */
export function genericWords(name: string, prefix: string, rules: MidRules): string[] {
  const words = new NameWords(name, PRIMARY_READING).rest();
  return words.slice(0, countGeneric(words, genericPhrases(prefix, rules)));
}

/** What the first two words that are not generic begin with. */
function openings(name: string, prefix: string, rules: MidRules, reading: Reading): string {
  const words = new NameWords(name, reading);
  const phrases = genericPhrases(prefix, rules);
  if (phrases.length === 0) {
    return opening(words.next()) + opening(words.next());
  }
  const all = words.rest();
  const generic = countGeneric(all, phrases);
  return opening(all[generic] ?? "") + opening(all[generic + 1] ?? "");
}

function opening(word: string): string {
  return word.slice(0, LETTERS_OF_A_WORD);
}

function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (isLetter(text.charCodeAt(at))) {
      return true;
    }
  }
  return false;
}
