import { ByteMap } from "../records/bytes/byte-map.ts";
import { Spans } from "../records/bytes/spans.ts";
import { MOST_ROWS } from "../records/record-taker.ts";
import type { Row } from "../records/row.ts";

const SEPARATOR = 31;
const BLANK = 32;
/** Blanks beyond ASCII take several bytes, all above it. */
const LAST_ASCII = 127;
const MOST_KEY = 4_096;
/** Between the values of JSON stands a key, of which the longest has 22 letters. */
const WIDEST_GAP = 40;
const NOWHERE = -1;

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
  readonly #spans = new Spans(MOST_ROWS);
  /** The run of the row looked at last. */
  #start = NOWHERE;
  #end = NOWHERE;

  /** `columns` are the cells that make the key, `most` how many keys are kept. */
  constructor(columns: readonly number[], most: number) {
    this.#columns = columns;
    this.#most = most;
    this.#first = Math.min(...columns);
    this.#last = Math.max(...columns);
    this.#adjacent = this.#last - this.#first === columns.length - 1;
  }

  /**
   * The values of the cells of rows, which lie in one buffer, into `values`; worked out with `make` where they are not remembered.
   */
  getAll(rows: readonly Row[], make: (row: Row) => Value, values: Value[]): void {
    const spans = this.#spans;
    const bytes = this.#findRuns(rows);
    this.#index.getAll(bytes, spans);
    const remembered = this.#values;
    let at = 0;
    for (const row of rows) {
      const place = Number(spans.values[at]);
      // Where the cache has started afresh meanwhile, places mean nothing.
      const known = place < 0 || remembered !== this.#values ? undefined : remembered[place];
      values[at] = known ?? this.#get(row, Number(spans.starts[at]), Number(spans.ends[at]), make);
      at++;
    }
  }

  /** Where the keys of rows stand that have them in one piece; an empty span for those that have not. */
  #findRuns(rows: readonly Row[]): Uint8Array {
    const spans = this.#spans;
    let bytes = this.#key;
    spans.count = 0;
    for (const row of rows) {
      if (this.#adjacent && this.#inOnePiece(row)) {
        bytes = row.bytes;
        spans.add(this.#start, this.#end);
      } else spans.add(0, 0);
    }
    return bytes;
  }

  #get(row: Row, start: number, end: number, make: (row: Row) => Value): Value {
    if (start < end) return this.#look(row.bytes, start, end, row, make);
    const length = this.#gather(row);
    return length < 0 ? make(row) : this.#look(this.#key, 0, length, row, make);
  }

  #look(bytes: Uint8Array, start: number, end: number, row: Row, make: (row: Row) => Value): Value {
    const at = this.#index.get(bytes, start, end);
    const known = at < 0 ? undefined : this.#values[at];
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
   * Neighbours with nothing between them but a delimiter, quotes and perhaps a blank (CSV) or the next key (JSON): the run of bytes,
   * from the one before the first cell on, is the key. That one tells whether the first cell is quoted, and so how all that follows
   * is read (`"a,",b` or `a,",b"`); where it is a blank that reading took off, it cannot tell. Cells that are not in the record as
   * they are stand outside it; keys behind the first that JSON leaves out are nowhere.
   */
  #inOnePiece({ bytes, starts, ends, from, to }: Row): boolean {
    const start = Number(starts[this.#first]);
    let end = Number(ends[this.#first]);
    for (let column = this.#first + 1; column <= this.#last; column++) {
      const cell = Number(starts[column]);
      if (cell === 0) continue;
      if (cell <= end || cell > end + WIDEST_GAP) return false;
      end = Number(ends[column]);
    }
    this.#start = start - 1;
    this.#end = end;
    const before = Number(bytes[start - 1]);
    return start > from && end <= to && before > BLANK && before <= LAST_ASCII;
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
