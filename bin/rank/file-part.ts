import type { ContestedReader, ContestedRecord } from "../../core/activity/contested-record.ts";
import type { EntriesAgain } from "../../core/activity/entries-again.ts";
import { EntryPlaces } from "../../core/activity/entry-places.ts";
import type { ShipmentFold } from "../../core/activity/shipment-fold.ts";
import { RecordReader } from "../../core/records/record-reader.ts";
import type { PieceTask } from "./fold-messages.ts";

/** The pieces of one file that come to one thread: one reader reads them all, so that what it has learnt of the file stays. */
export class FilePart {
  readonly #places = new EntryPlaces();
  #reader: RecordReader | undefined;
  #again: EntriesAgain | undefined;
  #found: ContestedRecord[] = [];

  /** Lets go of what reads the file: the next file has begun. */
  close(): void {
    this.#reader = undefined;
    this.#again = undefined;
  }

  /** Folds a piece. */
  fold({ path: file, format, mapping, piece }: PieceTask, fold: ShipmentFold) {
    const { names, firstLine, bytes } = piece;
    const named = names === undefined ? {} : { piece: { names, firstLine } };
    const taker = () => fold.taker(this.#places);
    this.#reader ??= new RecordReader({ kind: "shipment", file, format, mapping, taker: taker(), ...named });
    this.#reader.goOn(firstLine);
    const before = this.#reader.read;
    this.#reader.push(bytes);
    this.#reader.end();
    return { read: this.#reader.read - before, ignoredColumns: this.#reader.ignoredColumns };
  }

  /** Looks a second time at a piece; they come in the order of the first pass. Gives the contested records. */
  again({ path: file, format, mapping, piece }: PieceTask, reader: ContestedReader): ContestedRecord[] {
    this.#again ??= reader.again({ file, format, mapping, places: this.#places }, (record) =>
      this.#found.push(record),
    );
    this.#again.push(piece.bytes);
    return this.#found.splice(0);
  }
}
