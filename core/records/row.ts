/**
 * One record as spans of a buffer: column `c` is `bytes[starts[c], ends[c])`, its numeric value `numbers[c]`.
 * A few rows serve a whole file in turn; they are filled anew, so nothing may keep one.
 * The column behind the last one is always absent: fields that the file does not have point there.
 */
export class Row {
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Dates as days, decimals as scaled integers, flags as 0 or 1, countries and codes as ordinals; -1 absent. */
  readonly numbers: Float64Array;
  /** Columns that a record fills; constants stand behind them. */
  scanned: number;
  /** First line of the record, counted from 1. */
  line = 1;
  /** The whole record in the buffer. */
  from = 0;
  to = 0;
  /** Where the buffer begins in the bytes that were read, so that the record starts at `base + from`. */
  base = 0;

  constructor(columns: number) {
    this.starts = new Int32Array(columns + 1);
    this.ends = new Int32Array(columns + 1);
    this.numbers = new Float64Array(columns + 1).fill(-1);
    this.scanned = columns;
  }

  /** Puts the cell of a column at a span of the buffer. */
  place(column: number, { start, end }: { readonly start: number; readonly end: number }): void {
    this.starts[column] = start;
    this.ends[column] = end;
  }

  /** The text of a column; empty where it is absent. */
  text(column: number): string {
    const start = this.starts[column] ?? 0;
    return decodeUtf8(this.bytes, start, this.ends[column] ?? 0);
  }

  /** The record as it stands in the file. */
  raw(): string {
    return decodeUtf8(this.bytes, this.from, this.to);
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Text of a span; bytes that are no UTF-8 become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  return start === end ? "" : decoder.decode(bytes.subarray(start, end));
}
