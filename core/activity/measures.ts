const ROWS = 1_024;
const BYTES = Float64Array.BYTES_PER_ELEMENT;

/**
 * Rows of integer sums. Kept in pieces that hold whole rows, so that growing copies nothing and a row is one place in memory.
 * A row is chosen with `at` and then read and added to.
 */
export class Measures {
  readonly #rowBytes: number;
  readonly #pieces: DataView[] = [];
  #piece: DataView = new DataView(new ArrayBuffer(0));
  #place = 0;

  constructor(columns: number) {
    this.#rowBytes = columns * BYTES;
  }

  /** Chooses a row, at most one behind the last. */
  at(row: number): this {
    const number = Math.floor(row / ROWS);
    let piece = this.#pieces[number];
    if (piece === undefined) {
      piece = new DataView(new ArrayBuffer(ROWS * this.#rowBytes));
      this.#pieces[number] = piece;
    }
    this.#piece = piece;
    this.#place = (row % ROWS) * this.#rowBytes;
    return this;
  }

  add(column: number, amount: number): void {
    const at = this.#place + column * BYTES;
    this.#piece.setFloat64(at, this.#piece.getFloat64(at) + amount);
  }

  get(column: number): number {
    return this.#piece.getFloat64(this.#place + column * BYTES);
  }
}
