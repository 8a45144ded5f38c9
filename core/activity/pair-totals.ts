import { Measures } from "./measures.ts";
import { PairIndex } from "./pair-index.ts";

/** Totals by pair as plain data, as they go from one thread or function to another. */
export interface PairTotalsData {
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  /** Row after row. */
  readonly sums: Float64Array;
}

/** Integer sums by a pair of numbers (member and month, member and chapter). */
export class PairTotals {
  readonly #pairs = new PairIndex();
  readonly #sums: Measures;
  readonly #columns: number;

  constructor(columns: number) {
    this.#columns = columns;
    this.#sums = new Measures(columns);
  }

  get size(): number {
    return this.#pairs.size;
  }

  /** The sums of a pair, to be added to or read at once: the same object each time. */
  of(first: number, second: number): Measures {
    return this.#sums.at(this.#pairs.indexOf(first, second));
  }

  firstOf(row: number): number {
    return this.#pairs.firstOf(row);
  }

  secondOf(row: number): number {
    return this.#pairs.secondOf(row);
  }

  sumsOf(row: number): Measures {
    return this.#sums.at(row);
  }

  toData(): PairTotalsData {
    const { size } = this;
    const columns = this.#columns;
    const sums = new Float64Array(size * columns);
    for (let row = 0; row < size; row++) {
      const found = this.#sums.at(row);
      for (let column = 0; column < columns; column++) sums[row * columns + column] = found.get(column);
    }
    const rows = Array.from({ length: size }, (_, row) => row);
    return {
      firsts: Int32Array.from(rows, (row) => this.firstOf(row)),
      seconds: Int32Array.from(rows, (row) => this.secondOf(row)),
      sums,
    };
  }

  /** Adds the totals of another part; `firstOf` gives our number for its firsts. */
  merge({ firsts, seconds, sums }: PairTotalsData, firstOf: (theirs: number) => number): void {
    firsts.forEach((first, row) => {
      const ours = this.of(firstOf(first), Number(seconds[row]));
      for (let column = 0; column < this.#columns; column++)
        ours.add(column, Number(sums[row * this.#columns + column]));
    });
  }
}
