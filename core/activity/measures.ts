const ROWS = 1_024;

/**
 * Rows of integer sums. Kept in pieces that hold whole rows, so that growing copies nothing and a row is one place in memory.
 */
export class Measures {
  /** The piece and the place in it of the row last asked for with `at`. */
  piece: Float64Array = NO_PIECE;
  place = 0;
  readonly #columns: number;
  readonly #pieces: Float64Array[] = [];

  constructor(columns: number) {
    this.#columns = columns;
  }

  /** Makes `piece` and `place` those of a row, at most one behind the last: sum `c` is `piece[place + c]`. */
  at(row: number): this {
    const piece = Math.floor(row / ROWS);
    if (piece === this.#pieces.length) this.#pieces.push(new Float64Array(ROWS * this.#columns));
    this.piece = this.#pieces[piece] ?? NO_PIECE;
    this.place = (row % ROWS) * this.#columns;
    return this;
  }

  add(column: number, amount: number): void {
    const at = this.place + column;
    this.piece[at] = (this.piece[at] ?? 0) + amount;
  }

  get(column: number): number {
    return this.piece[this.place + column] ?? 0;
  }
}

const NO_PIECE = new Float64Array(0);
