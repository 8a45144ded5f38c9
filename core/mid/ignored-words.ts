/**
 * English words that a name's MID ignores; foreign articles stay.
 * "A" needs no entry: as a lone single letter it is ignored anyway, and beside another letter it is an initial.
 * Source: CBP Form 7501 instructions, Appendix 2; 19 CFR 102 Appendix, paragraph 3.
 */
export const IGNORED_WORDS: ReadonlySet<string> = new Set(["AN", "AND", "OF", "THE"]);
