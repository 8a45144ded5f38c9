import { ByteMap } from "../bytes/byte-map.ts";

/** Keys remembered; a file whose keys never repeat must not fill the memory. */
const MOST_KEYS = 4_096;
/** Longest key that is remembered. */
const LONGEST = 64;
const NO_FIELD = -1;

const decoder = new TextDecoder();

/**
 * Finds the column of a key. Which key comes behind which is nearly always as in the lines before, so the one that came last time is
 * looked at first.
 */
export class KeyColumns {
  readonly #columnOf: (key: string) => number;
  /** Column of each key met, plus one; 0 for keys that no field claims. */
  readonly #met = new ByteMap();
  /** By the column before (0 for none): the key that came behind it, its length and column. */
  readonly #guesses: Uint8Array;
  readonly #lengths: Int32Array;
  readonly #columns: Int32Array;

  /** `columnOf` gives the column of a key, -1 for none; there are `columns` columns. */
  constructor(columnOf: (key: string) => number, columns: number) {
    this.#columnOf = columnOf;
    this.#guesses = new Uint8Array((columns + 1) * LONGEST);
    this.#lengths = new Int32Array(columns + 1);
    this.#columns = new Int32Array(columns + 1);
  }

  /** The column of the key `bytes[start, end)`, which comes behind that of the column `before`; -1 for none. */
  of(bytes: Uint8Array, start: number, end: number, before: number): number {
    const place = before + 1;
    if (this.#isGuess(bytes, start, end, place)) return Number(this.#columns[place]);
    const column = this.#find(bytes, start, end);
    if (end - start <= LONGEST) {
      this.#guesses.set(bytes.subarray(start, end), place * LONGEST);
      this.#lengths[place] = end - start;
      this.#columns[place] = column;
    }
    return column;
  }

  #isGuess(bytes: Uint8Array, start: number, end: number, place: number): boolean {
    const guesses = this.#guesses;
    if (start === end || this.#lengths[place] !== end - start) return false;
    let guess = place * LONGEST;
    for (let at = start; at < end; at++) if (bytes[at] !== guesses[guess++]) return false;
    return true;
  }

  #find(bytes: Uint8Array, start: number, end: number): number {
    const known = this.#met.get(bytes, start, end);
    if (known >= 0) return known + NO_FIELD;
    const column = this.#columnOf(decoder.decode(bytes.subarray(start, end)));
    if (end - start > LONGEST) return column;
    if (this.#met.size >= MOST_KEYS) this.#met.clear();
    this.#met.add(bytes, start, end, column - NO_FIELD);
    return column;
  }
}
