import type { RecordPiece } from "../../core/records/record-cutter.ts";

/** Cuts a file into the pieces that it was cut into before, whose lengths are known: nothing has to be looked for. */
export class PieceSlicer {
  readonly #lengths: Iterator<number, void>;
  readonly #take: (piece: RecordPiece) => void;
  #piece: Uint8Array<ArrayBuffer>;
  #filled = 0;

  constructor(lengths: readonly number[], take: (piece: RecordPiece) => void) {
    this.#lengths = lengths[Symbol.iterator]();
    this.#take = take;
    this.#piece = this.#next();
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      const taken = Math.min(chunk.length - at, this.#piece.length - this.#filled);
      if (taken === 0) return;
      this.#piece.set(chunk.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === this.#piece.length) this.end();
    }
  }

  /** The file has ended: gives what there is of the last piece. */
  end(): void {
    if (this.#filled > 0) this.#take({ bytes: this.#piece, firstLine: 1, names: undefined });
    this.#piece = this.#next();
    this.#filled = 0;
  }

  #next(): Uint8Array<ArrayBuffer> {
    const next = this.#lengths.next();
    return new Uint8Array(next.done === true ? 0 : next.value);
  }
}
