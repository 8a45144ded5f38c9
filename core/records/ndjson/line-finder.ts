import { ByteFinder } from "../bytes/byte-finder.ts";

const LINE_FEED = 10;
const QUOTE = 34;
const BACKSLASH = 92;
/** No control character may stand in a string of JSON as it is. */
const NO_PLAIN = 255;

/** Finds the lines of a text of JSON and what in them means something to a string: quotes, backslashes, control characters. */
export class LineFinder {
  readonly #special = new ByteFinder(QUOTE, BACKSLASH, NO_PLAIN);
  /** Place among the special bytes of the first one in the line found last. */
  first = 0;
  #next = 0;

  /** Where the special bytes of the text stand, in order. */
  get positions(): Int32Array {
    return this.#special.positions;
  }

  /** Takes the text `bytes[from, end)` in which lines are to be found; the byte at `end` is a line feed. */
  look(bytes: Uint8Array, from: number, end: number): void {
    this.#special.look(bytes, from, end);
    this.#next = 0;
  }

  /** The line feed that ends the line that starts at `from`; lines are asked for one after the other. */
  lineEnd(bytes: Uint8Array, from: number): number {
    const { positions, count } = this.#special;
    let place = this.#next;
    while (place < count && Number(positions[place]) < from) place++;
    this.first = place;
    while (place < count && bytes[Number(positions[place])] !== LINE_FEED) place++;
    this.#next = place;
    return Number(positions[place]);
  }
}
