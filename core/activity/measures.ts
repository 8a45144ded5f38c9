const ROWS = 1_024;
const ROW_BITS = 10;

/**
 * Rows of integer sums. Kept in pieces that hold whole rows, so that growing copies nothing and a row is one place in memory.
 * A row is chosen with `at` and then read and added to.
 */
export class Measures {
  readonly #columns: number;
  readonly #pieces: Float64Array<ArrayBuffer>[] = [];
  #piece = new Float64Array(0);
  #place = 0;

  constructor(columns: number) {
    this.#columns = columns;
  }

  /** Chooses a row, at most one behind the last. */
  at(row: number): this {
    const piece = this.#pieces[row >>> ROW_BITS] ?? this.#newPiece();
    this.#piece = piece;
    this.#place = (row & (ROWS - 1)) * this.#columns;
    return this;
  }

  add(column: number, amount: number): void {
    const piece = this.#piece;
    const at = this.#place + column;
    piece[at] = Number(piece[at]) + amount;
  }

  get(column: number): number {
    return Number(this.#piece[this.#place + column]);
  }

  #newPiece(): Float64Array<ArrayBuffer> {
    const piece = new Float64Array(ROWS * this.#columns);
    this.#pieces.push(piece);
    return piece;
  }
}
