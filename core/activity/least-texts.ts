/** The few texts that come first in order among many, each once: examples that depend on no order and on no parts. */
export class LeastTexts {
  readonly #most: number;
  readonly #texts: string[] = [];

  /** `most`: how many are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The texts kept, in order. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  add(text: string): void {
    const texts = this.#texts;
    const place = texts.findLastIndex((held) => held <= text) + 1;
    if (place === this.#most || texts[place - 1] === text) return;
    texts.splice(place, 0, text);
    if (texts.length > this.#most) texts.pop();
  }
}
