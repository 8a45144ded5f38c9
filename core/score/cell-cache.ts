import { ByteMap } from "../records/bytes/byte-map.ts";
import type { Row } from "../records/row.ts";

const SEPARATOR = 31;
const BLANK = 32;
const MOST_KEY = 4_096;
/** `","`; between the values of JSON there is more. */
const WIDEST_GAP = 3;

/**
 * Remembers what was worked out for a run of cells, so that a manufacturer that repeats is checked once. Bounded: when full it
 * starts afresh, which costs time and never an answer.
 */
export class CellCache<Value> {
  readonly #columns: readonly number[];
  readonly #most: number;
  readonly #first: number;
  readonly #last: number;
  readonly #adjacent: boolean;
  readonly #index = new ByteMap();
  #values: Value[] = [];
  readonly #key = new Uint8Array(MOST_KEY);

  /** `columns` are the cells that make the key, `most` how many keys are kept. */
  constructor(columns: readonly number[], most: number) {
    this.#columns = columns;
    this.#most = most;
    this.#first = Math.min(...columns);
    this.#last = Math.max(...columns);
    this.#adjacent = this.#last - this.#first === columns.length - 1;
  }

  /** The value of the row's cells, worked out with `make` where it is not remembered. */
  get(row: Row, make: (row: Row) => Value): Value {
    if (this.#adjacent && this.#inOnePiece(row)) {
      const before = Number(row.starts[this.#first]) - 1;
      return this.#look(row.bytes, before, Number(row.ends[this.#last]), row, make);
    }
    const length = this.#gather(row);
    return length < 0 ? make(row) : this.#look(this.#key, 0, length, row, make);
  }

  #look(bytes: Uint8Array, start: number, end: number, row: Row, make: (row: Row) => Value): Value {
    const known = this.#values[this.#index.get(bytes, start, end)];
    if (known !== undefined) return known;
    const value = make(row);
    if (this.#index.size >= this.#most) {
      this.#index.clear();
      this.#values = [];
    }
    this.#index.add(bytes, start, end, this.#values.length);
    this.#values.push(value);
    return value;
  }

  /**
   * Neighbours in a CSV record with nothing between them but a delimiter, quotes and perhaps a blank: the run of bytes, from the
   * one before the first cell on, is the key. That one tells whether the first cell is quoted, and so how all that follows is
   * read (`"a,",b` or `a,",b"`); where it is a blank that reading took off, it cannot tell. Cells that are not in the record as
   * they are stand outside it.
   */
  #inOnePiece({ bytes, starts, ends, from, to }: Row): boolean {
    const before = Number(starts[this.#first]) - 1;
    if (before < from || Number(ends[this.#last]) > to || Number(bytes[before]) <= BLANK) return false;
    for (let column = this.#first; column < this.#last; column++) {
      const gap = Number(starts[column + 1]) - Number(ends[column]);
      if (gap < 1 || gap > WIDEST_GAP) return false;
    }
    return true;
  }

  #gather({ bytes, starts, ends }: Row): number {
    const key = this.#key;
    let length = 0;
    for (const column of this.#columns) {
      const start = Number(starts[column]);
      const end = Number(ends[column]);
      if (length + end - start >= MOST_KEY) return -1;
      for (let at = start; at < end; at++) key[length++] = Number(bytes[at]);
      key[length++] = SEPARATOR;
    }
    return length;
  }
}
