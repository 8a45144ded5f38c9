import { headerNames, MOST_COLUMNS } from "./header.ts";
import { FEED_BYTES, MOST_RECORD_BYTES, RecordBuffer } from "./record-buffer.ts";
import { type RecordFormat, RecordSplitter, type SplitTaker } from "./record-splitter.ts";
import { Row } from "./row.ts";

/** Whole records of a file, to be read by themselves. */
export interface RecordPiece {
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
export class RecordCutter implements SplitTaker {
  readonly row = new Row(MOST_COLUMNS);

  readonly #splitter: RecordSplitter;
  readonly #buffer = new RecordBuffer(0);
  readonly #pieceBytes: number;
  readonly #take: (piece: RecordPiece) => void;
  readonly #feed = new Uint8Array(FEED_BYTES);
  #fed = 0;
  #piece: Uint8Array<ArrayBuffer>;
  #length = 0;
  #firstLine = 1;
  #dropping = false;
  #names: readonly string[] | undefined;
  #namesOfPiece: readonly string[] | undefined;

  constructor(
    format: RecordFormat,
    delimiter: string,
    pieceBytes: number,
    take: (piece: RecordPiece) => void,
  ) {
    this.row.bytes = this.#buffer.bytes;
    this.#splitter = new RecordSplitter(format, delimiter, 1, this.#buffer, this);
    this.#pieceBytes = pieceBytes;
    this.#piece = new Uint8Array(pieceBytes + MOST_RECORD_BYTES + 2 * FEED_BYTES);
    this.#take = take;
    if (format === "ndjson") {
      this.#names = [];
      this.#namesOfPiece = [];
    }
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      const taken = Math.min(FEED_BYTES - this.#fed, chunk.length - at);
      this.#feed.set(chunk.subarray(at, at + taken), this.#fed);
      this.#fed += taken;
      at += taken;
      if (this.#fed === FEED_BYTES) this.#pass();
    }
  }

  end(): void {
    this.#pass();
    this.#splitter.end((bytes) => this.#gather(bytes));
    this.#emit();
  }

  /** For the splitter: the first record of a CSV file is its header. */
  record(): void {
    this.#names ??= headerNames(this.row, this.#splitter.csv.cells);
  }

  /** For the splitter: whoever reads the piece finds the same. */
  broken(): void {}

  #pass(): void {
    const feed = this.#feed.subarray(0, this.#fed);
    this.#fed = 0;
    this.#splitter.push(feed, (bytes) => this.#gather(bytes));
  }

  #gather(bytes: Uint8Array): void {
    let kept = bytes;
    if (this.#dropping) {
      const end = bytes.indexOf(LINE_FEED);
      kept = end < 0 ? bytes.subarray(bytes.length) : bytes.subarray(end);
    }
    this.#piece.set(kept, this.#length);
    this.#length += kept.length;
    this.#dropping = this.#splitter.isDropping;
    if (this.#length >= this.#pieceBytes && !this.#dropping) this.#emit();
  }

  #emit(): void {
    if (this.#length > 0) {
      const bytes = this.#piece.slice(0, this.#length);
      this.#take({ bytes, firstLine: this.#firstLine, names: this.#namesOfPiece });
    }
    this.#length = 0;
    this.#firstLine = this.#splitter.line;
    this.#namesOfPiece = this.#names;
  }
}
