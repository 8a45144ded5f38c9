import { bomEnd } from "./bytes/bom.ts";
import { namesIn } from "./names-in.ts";
import { DATA_BYTES, FEED_BYTES } from "./record-buffer.ts";
import { RecordEnds } from "./record-ends.ts";
import type { RecordFormat } from "./record-splitter.ts";

/** Whole records of a file, to be read by themselves. */
export interface RecordPiece {
  /** The beginning of a buffer that may be longer, and is the taker's. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Line of the file on which the piece starts, counted from 1. */
  readonly firstLine: number;
  /** The names of the header, which only the first piece of a CSV file holds itself. */
  readonly names: readonly string[] | undefined;
}

const LINE_FEED = 10;

/**
 * Cuts a file into pieces of whole records, at least `pieceBytes` long but the last. Where it cuts depends on the file alone, not
 * on how its bytes come. Of a record too long to be read only the beginning is kept, which is enough to reject it.
 */
export class RecordCutter {
  readonly #ends: RecordEnds;
  readonly #delimiter: string;
  readonly #pieceBytes: number;
  readonly #take: (piece: RecordPiece) => void;
  readonly #newRoom: () => Uint8Array<ArrayBuffer>;
  /** The bytes that are not in a piece yet. */
  #room: Uint8Array<ArrayBuffer>;
  #length = 0;
  /** Where in them the record starts whose end is not found yet. */
  #record = 0;
  /** Bytes until record ends are looked for again, always at the same places of the file. */
  #untilLook = FEED_BYTES;
  #started = false;
  #dropping = false;
  #firstLine = 1;
  #names: readonly string[] | undefined;
  #namesOfPiece: readonly string[] | undefined;

  /** `room` gives the bytes, at least as many as it is asked for, of which a piece will be the beginning. */
  constructor(
    format: RecordFormat,
    delimiter: string,
    pieceBytes: number,
    take: (piece: RecordPiece) => void,
    room: (bytes: number) => Uint8Array<ArrayBuffer> = (bytes) => new Uint8Array(bytes),
  ) {
    this.#ends = new RecordEnds(format, delimiter);
    this.#delimiter = delimiter;
    this.#pieceBytes = pieceBytes;
    this.#take = take;
    this.#newRoom = () => room(pieceBytes + DATA_BYTES + FEED_BYTES);
    this.#room = this.#newRoom();
    if (format === "ndjson") {
      this.#names = [];
      this.#namesOfPiece = [];
    }
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) at = this.#dropping ? this.#drop(chunk, at) : this.#add(chunk, at);
  }

  end(): void {
    if (this.#length > 0) this.#give(this.#length);
    this.#length = 0;
  }

  #add(chunk: Uint8Array, at: number): number {
    const room = this.#record + DATA_BYTES - this.#length;
    const end = Math.min(chunk.length, at + Math.min(this.#untilLook, room));
    this.#room.set(chunk.subarray(at, end), this.#length);
    this.#length += end - at;
    this.#untilLook -= end - at;
    if (this.#untilLook === 0 || end - at === room) this.#look();
    if (this.#untilLook === 0) this.#untilLook = FEED_BYTES;
    return end;
  }

  /** Passes over what a record too long has behind its beginning, up to the end of the line. */
  #drop(chunk: Uint8Array, at: number): number {
    const end = chunk.indexOf(LINE_FEED, at);
    if (end < 0) return chunk.length;
    this.#dropping = false;
    this.#room[this.#length++] = LINE_FEED;
    this.#record = this.#length;
    this.#ends.lines++;
    this.#cut();
    return end + 1;
  }

  #look(): void {
    const room = this.#room;
    if (!this.#started) this.#record = bomEnd(room, this.#length);
    this.#started = true;
    room[this.#length] = LINE_FEED;
    this.#ends.look(room, this.#record, this.#length);
    for (;;) {
      let next = this.#ends.after(room, this.#record);
      if (next < 0 && this.#length - this.#record === DATA_BYTES) {
        next = this.#ends.lineAfter(room);
        this.#dropping = next < 0;
      }
      if (next < 0) break;
      this.#record = next;
    }
    this.#cut();
  }

  /** Makes a piece of the whole records, if they are long enough; what is left begins the next. */
  #cut(): void {
    const end = this.#record;
    if (end < this.#pieceBytes) return;
    const rest = this.#room.subarray(end, this.#length);
    const room = this.#newRoom();
    room.set(rest);
    this.#give(end);
    this.#room = room;
    this.#length = rest.length;
    this.#record = 0;
  }

  #give(end: number): void {
    const bytes = this.#room.subarray(0, end);
    this.#names ??= namesIn(bytes, this.#delimiter);
    this.#take({ bytes, firstLine: this.#firstLine, names: this.#namesOfPiece });
    this.#firstLine = 1 + this.#ends.lines;
    this.#namesOfPiece = this.#names;
  }
}
