import { IGNORED_WORDS } from "./ignored-words.ts";

/**
 * The words of a name that count for its MID, added as they are read: initials together are one word, a lone initial
 * and the ignored words are left out. Source: 19 CFR 102 Appendix, paragraph 3.
 */
export class CountedWords {
  readonly words: string[] = [];
  #initials = "";

  /** Adds a word in upper case. A joined one is never an article: "A.N. Other" begins with initials. */
  add(word: string, isJoined: boolean): void {
    if (word.length === 1 && word >= "A") {
      this.#initials += word;
    } else if (word !== "" && (isJoined || !IGNORED_WORDS.has(word))) {
      this.endInitials();
      this.words.push(word);
    }
  }

  endInitials(): void {
    if (this.#initials.length > 1) {
      this.words.push(this.#initials);
    }
    this.#initials = "";
  }
}
