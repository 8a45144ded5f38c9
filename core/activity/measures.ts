const FIRST_ROWS = 512;

/** Rows of integer sums, one column a measure; rows appear as they are added to. */
export class Measures {
  readonly #columns: Float64Array<ArrayBuffer>[];

  constructor(columns: number) {
    this.#columns = Array.from({ length: columns }, () => new Float64Array(FIRST_ROWS));
  }

  add(row: number, column: number, amount: number): void {
    if (amount === 0) return;
    let sums = this.#columns[column] ?? NO_ROWS;
    if (row >= sums.length) {
      sums = enlarged(sums, Math.max(row + 1, sums.length * 2));
      this.#columns[column] = sums;
    }
    sums[row] = (sums[row] ?? 0) + amount;
  }

  at(row: number, column: number): number {
    return this.#columns[column]?.[row] ?? 0;
  }
}

const NO_ROWS = new Float64Array(0);

function enlarged(from: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const to = new Float64Array(length);
  to.set(from);
  return to;
}
