import type { RecordPiece } from "../../core/records/record-cutter.ts";

/** A piece that a file was cut into, without its bytes. */
export interface PieceCut extends Omit<RecordPiece, "bytes"> {
  /** Bytes. */
  readonly length: number;
}

const NOTHING: PieceCut = { length: 0, firstLine: 1, names: undefined };

/** Cuts a file into the pieces that it was cut into before: nothing has to be looked for. */
export class PieceSlicer {
  readonly #cuts: Iterator<PieceCut, void>;
  readonly #take: (piece: RecordPiece) => void;
  readonly #room: (bytes: number) => Uint8Array<ArrayBuffer>;
  #cut: PieceCut;
  #piece: Uint8Array<ArrayBuffer>;
  #filled = 0;

  /** `room` gives the bytes of a piece. */
  constructor(
    cuts: readonly PieceCut[],
    take: (piece: RecordPiece) => void,
    room: (bytes: number) => Uint8Array<ArrayBuffer> = (bytes) => new Uint8Array(bytes),
  ) {
    this.#cuts = cuts[Symbol.iterator]();
    this.#take = take;
    this.#room = room;
    this.#cut = this.#next();
    this.#piece = this.#roomOfCut();
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
    const { firstLine, names } = this.#cut;
    if (this.#filled > 0) this.#take({ bytes: this.#piece.subarray(0, this.#filled), firstLine, names });
    this.#cut = this.#next();
    this.#piece = this.#roomOfCut();
    this.#filled = 0;
  }

  /** Behind the last piece nothing is asked for. */
  #roomOfCut(): Uint8Array<ArrayBuffer> {
    const { length } = this.#cut;
    return length === 0 ? new Uint8Array(0) : this.#room(length);
  }

  #next(): PieceCut {
    const next = this.#cuts.next();
    return next.done === true ? NOTHING : next.value;
  }
}
