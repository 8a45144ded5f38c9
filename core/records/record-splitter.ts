import { CsvScanner } from "./csv/scanner.ts";
import type { CellProblem } from "./decode.ts";
import { LineFinder } from "./ndjson/line-finder.ts";
import { MOST_RECORD_BYTES, type RecordBuffer } from "./record-buffer.ts";
import type { Row } from "./row.ts";

/** How a file is written. */
export type RecordFormat = "csv" | "ndjson";

/** Who takes the records that a splitter finds. */
export interface SplitTaker {
  /** The row whose spans a CSV record fills; NDJSON lines are only bounded. */
  readonly row: Row;
  /** A record at `row.from` to `row.to`, from line `row.line` on; `isClean` is false for control characters in it. */
  record(isClean: boolean): void;
  /** Bytes `[from, to)` that no record can be made of. */
  broken(from: number, to: number, line: number, problem: CellProblem): void;
}

/**
 * Finds where records begin and end. Bytes are pushed in pieces of any size; memory stays constant whatever the file, its lines
 * or its records measure. Where quotes have gone wrong only the line is lost: reading goes on with the next, so that one stray
 * quote cannot swallow a file.
 */
export class RecordSplitter {
  readonly buffer: RecordBuffer;
  readonly csv: CsvScanner;
  readonly lines = new LineFinder();
  /** The line on which the next record starts. */
  line: number;
  /** Whether what is being read is all UTF-8; where not, each record is to be looked at by itself. */
  isUtf8 = true;
  /** Bytes that are through: those before the buffer. */
  taken = 0;

  readonly #format: RecordFormat;
  readonly #taker: SplitTaker;
  #started: boolean;
  /** Inside a line too long to keep: everything up to its end is dropped. */
  #dropping = false;

  constructor(
    format: RecordFormat,
    delimiter: string,
    firstLine: number,
    buffer: RecordBuffer,
    taker: SplitTaker,
  ) {
    this.buffer = buffer;
    this.csv = new CsvScanner(delimiter.charCodeAt(0));
    this.line = firstLine;
    this.#format = format;
    this.#taker = taker;
    this.#started = firstLine > 1;
  }

  /** Takes the next bytes; `consumed` gets the bytes of the whole records found, before they are forgotten. */
  push(chunk: Uint8Array, consumed?: (bytes: Uint8Array) => void): void {
    for (let at = 0; at < chunk.length; ) {
      at += this.buffer.take(chunk, at);
      this.#drain(false, consumed);
    }
  }

  /** The input has ended. */
  end(consumed?: (bytes: Uint8Array) => void): void {
    this.#drain(true, consumed);
  }

  #drain(last: boolean, consumed: ((bytes: Uint8Array) => void) | undefined): void {
    const { buffer } = this;
    let from = 0;
    if (!this.#started) {
      if (buffer.length < BOM_BYTES && !last) return;
      this.#started = true;
      from = buffer.bomEnd();
    }
    from = this.#dropLine(from);
    this.isUtf8 = buffer.isUtf8From(from, last);
    const finder = this.#format === "csv" ? this.csv : this.lines;
    finder.look(buffer.bytes, from, buffer.length);
    while (from < buffer.length && !this.#dropping) {
      const next = this.#format === "csv" ? this.#csvRecord(from, last) : this.#ndjsonLine(from, last);
      if (next < 0) break;
      from = Math.min(next, buffer.length);
    }
    if (from === 0 && buffer.isFull) from = this.#tooLong();
    if (consumed !== undefined && from > 0) consumed(buffer.bytes.subarray(0, from));
    buffer.drop(from);
    this.taken += from;
  }

  #dropLine(from: number): number {
    if (!this.#dropping) return from;
    const end = this.buffer.lineFeed(from);
    if (end < 0) return this.buffer.length;
    this.#dropping = false;
    this.line++;
    return end + 1;
  }

  /** The buffer is full and holds no whole record. */
  #tooLong(): number {
    const end = this.buffer.lineFeed(0);
    if (end >= 0) {
      this.#taker.broken(0, this.buffer.recordEnd(0, end), this.line, OPEN_QUOTE);
      this.line++;
      return end + 1;
    }
    this.#taker.broken(0, this.buffer.length, this.line, TOO_LONG);
    this.#dropping = true;
    return this.buffer.length;
  }

  #csvRecord(from: number, last: boolean): number {
    const { csv, buffer } = this;
    const { row } = this.#taker;
    const scan = csv.scan(row, from, buffer.length, last);
    if (scan === "incomplete") return -1;
    if (scan === "openQuote" || scan === "strayQuote") return this.#badQuote(from, last);
    if (scan !== "blank") {
      row.from = from;
      row.to = buffer.recordEnd(from, csv.next - 1);
      row.line = this.line;
      if (row.to - from > MOST_RECORD_BYTES) this.#taker.broken(from, row.to, this.line, TOO_LONG);
      else if (csv.cells > 1 || !isBlank(row)) this.#taker.record(scan === "record");
    }
    this.line += csv.innerLines + 1;
    return csv.next;
  }

  /** What is said of the line depends on it alone, not on what follows: a piece of a file may end behind it. */
  #badQuote(from: number, last: boolean): number {
    const found = this.buffer.lineFeed(from);
    if (found < 0 && !last) return -1;
    const end = found < 0 ? this.buffer.length : found;
    this.#taker.broken(from, this.buffer.recordEnd(from, end), this.line, this.#quoteProblem(from, end));
    this.line++;
    return end + 1;
  }

  #quoteProblem(from: number, end: number): CellProblem {
    return this.csv.scan(this.#taker.row, from, end, true) === "openQuote" ? OPEN_QUOTE : STRAY_QUOTE;
  }

  #ndjsonLine(from: number, last: boolean): number {
    const end = this.lines.lineEnd(this.buffer.bytes, from);
    if (end >= this.buffer.length && !last) return -1;
    const { row } = this.#taker;
    row.from = from;
    row.to = this.buffer.recordEnd(from, end);
    row.line = this.line;
    if (row.to - from > MOST_RECORD_BYTES) this.#taker.broken(from, row.to, this.line, TOO_LONG);
    else if (!isBlank(row)) this.#taker.record(true);
    this.line++;
    return end + 1;
  }
}

const OPEN_QUOTE: CellProblem = {
  field: "",
  code: "open-quote",
  message: "a quote opens here and is not closed as it should be",
};

const STRAY_QUOTE: CellProblem = {
  field: "",
  code: "stray-quote",
  message: "a quote stands inside a cell; quote the whole cell and double the quotes in it",
};

const TOO_LONG: CellProblem = {
  field: "",
  code: "record-too-long",
  message: "the record is longer than 1 MiB",
};

/** A byte order mark takes three. */
const BOM_BYTES = 3;

/** Spaces, tabs and what is left of line ends. */
const BLANKS: ReadonlySet<number | undefined> = new Set([9, 13, 32]);

function isBlank({ bytes, from, to }: Row): boolean {
  let at = from;
  while (at < to && BLANKS.has(bytes[at])) at++;
  return at === to;
}
