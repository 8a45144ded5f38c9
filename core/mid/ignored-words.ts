/**
 * English words that a name's MID ignores; foreign articles stay.
 * "A" needs no entry: as a lone single letter it is ignored anyway, and beside another letter it is an initial.
 * Source: CBP Form 7501 instructions, Appendix 2; 19 CFR 102 Appendix, paragraph 3.
 */
const IGNORED_WORDS: ReadonlySet<string> = new Set(["AN", "AND", "OF", "THE"]);
const LONGEST = Math.max(...[...IGNORED_WORDS].map((word) => word.length));

/** Whether a name's MID ignores a word, in whatever case it is written. */
export function isIgnoredWord(word: string): boolean {
  return word.length <= LONGEST && IGNORED_WORDS.has(word.toUpperCase());
}
