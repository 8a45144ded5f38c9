import type { ContestedReader, ContestedRecord } from "../../core/activity/contested-record.ts";
import type { EntriesAgain } from "../../core/activity/entries-again.ts";
import { EntryPlaces } from "../../core/activity/entry-places.ts";
import type { ShipmentFold } from "../../core/activity/shipment-fold.ts";
import type { RecordPiece } from "../../core/records/record-cutter.ts";
import { RecordReader } from "../../core/records/record-reader.ts";
import type { RecordTaker } from "../../core/records/record-taker.ts";
import type { PieceTask } from "./fold-messages.ts";

/** The pieces of one file that come to one thread: one reader reads them all, so that what it has learnt of the file stays. */
export class FilePart {
  readonly #places = new EntryPlaces();
  #folding: RecordReader | undefined;
  #again: EntriesAgain | undefined;
  #scoring: RecordReader | undefined;
  #found: ContestedRecord[] = [];

  /** Lets go of what reads the file: the next file has begun. */
  close(): void {
    this.#folding = undefined;
    this.#again = undefined;
    this.#scoring = undefined;
  }

  /** Folds a piece. */
  fold(task: PieceTask, fold: ShipmentFold) {
    this.#folding ??= readerOf(task, fold.taker(this.#places));
    const read = readPiece(this.#folding, task.piece);
    return { read, ignoredColumns: this.#folding.ignoredColumns };
  }

  /** Looks a second time at a piece; they come in the order of the first pass. Gives the contested records. */
  again({ path: file, format, mapping, piece }: PieceTask, reader: ContestedReader): ContestedRecord[] {
    this.#again ??= reader.again({ file, format, mapping, places: this.#places }, (record) =>
      this.#found.push(record),
    );
    this.#again.push(piece.bytes);
    return this.#found.splice(0);
  }

  /** Reads a piece once more and gives how many records it has; `taker` makes who takes those of all pieces of the file. */
  score(task: PieceTask, taker: () => RecordTaker): number {
    this.#scoring ??= readerOf(task, taker());
    return readPiece(this.#scoring, task.piece);
  }
}

function readerOf({ path: file, format, mapping, piece }: PieceTask, taker: RecordTaker): RecordReader {
  const { names, firstLine } = piece;
  const named = names === undefined ? {} : { piece: { names, firstLine } };
  return new RecordReader({ kind: "shipment", file, format, mapping, taker, ...named });
}

/** Gives how many records the piece has. */
function readPiece(reader: RecordReader, { bytes, firstLine }: RecordPiece): number {
  const { read } = reader;
  reader.goOn(firstLine);
  reader.push(bytes);
  reader.end();
  return reader.read - read;
}
