import { GENERIC_LEADING_WORDS } from "./generic-leading-words.ts";

/** What a user may add to the rules of the MID. */
export interface MidRules {
  /** Phrases to skip at the start of a name, by ISO country code (`CA` for all of Canada); the longest wins. */
  readonly genericLeadingWords: Readonly<Record<string, readonly string[]>>;
}

/** The phrases that 19 CFR 102 Appendix itself names. */
export const STANDARD_MID_RULES: MidRules = { genericLeadingWords: GENERIC_LEADING_WORDS };
