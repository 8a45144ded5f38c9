import { bomEnd } from "./bytes/bom.ts";
import { isUtf8 } from "./bytes/utf8.ts";
import { RAW_LIMIT } from "./reject.ts";
import { decodeUtf8 } from "./row.ts";

/** Longest record read, in bytes; a longer one is rejected and passed over. */
export const MOST_RECORD_BYTES = 1_048_576;
/** Most bytes taken in at once. */
export const FEED_BYTES = 16_384;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const BACKSLASH = 92;
/** Most bytes of a record that are held until its end is found. */
export const DATA_BYTES = MOST_RECORD_BYTES + FEED_BYTES;
const encoder = new TextEncoder();

/** Where a text stands in the buffer: `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The bytes of a file that are not read yet, always followed by a line feed, so that scanning needs no look at the end.
 * Behind them is room for cells that are not in the file as they are: constants, and cells whose escapes were undone.
 */
export class RecordBuffer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  length = 0;
  readonly #words: Int32Array;
  readonly #scratchStart = DATA_BYTES + 1;
  #scratch = this.#scratchStart;
  #kept = this.#scratchStart;

  constructor(extraBytes: number) {
    this.bytes = new Uint8Array(DATA_BYTES + 1 + extraBytes);
    this.#words = new Int32Array(
      this.bytes.buffer,
      0,
      Math.floor(this.bytes.length / Int32Array.BYTES_PER_ELEMENT),
    );
  }

  get isFull(): boolean {
    return this.length === DATA_BYTES;
  }

  /** Takes in what fits of `chunk` from `at` on; gives how many bytes that was. */
  take(chunk: Uint8Array, at: number): number {
    const taken = Math.min(FEED_BYTES, DATA_BYTES - this.length, chunk.length - at);
    this.bytes.set(chunk.subarray(at, at + taken), this.length);
    this.length += taken;
    this.bytes[this.length] = LINE_FEED;
    return taken;
  }

  /** Writes the cell `[start, end)` with its doubled quotes single: a span that stays until `clearScratch`. */
  writeUndoubled(start: number, end: number): Span {
    return this.#writeWithout(QUOTE, start, end);
  }

  /** Writes the string `[start, end)` of JSON, whose backslashes stand for what follows them, likewise. */
  writeUnescaped(start: number, end: number): Span {
    return this.#writeWithout(BACKSLASH, start, end);
  }

  /** Each of the bytes stands before one that is meant: of two in a row the second is. */
  #writeWithout(mark: number, start: number, end: number): Span {
    const { bytes } = this;
    const from = this.#scratch;
    let to = from;
    for (let at = start; at < end; at++) {
      if (bytes[at] === mark) at++;
      bytes[to++] = Number(bytes[at]);
    }
    this.#scratch = to;
    return { start: from, end: to };
  }

  /** Forgets the bytes before `from`. */
  drop(from: number): void {
    this.bytes.copyWithin(0, from, this.length);
    this.length -= from;
    this.bytes[this.length] = LINE_FEED;
  }

  /** Where the byte order mark ends, if the bytes start with one. */
  bomEnd(): number {
    return bomEnd(this.bytes, this.length);
  }

  /** The next line feed of the data; -1 where there is none. */
  lineFeed(from: number): number {
    const found = this.bytes.indexOf(LINE_FEED, from);
    return found < this.length ? found : -1;
  }

  /** The end of a record without its line end. */
  recordEnd(from: number, lineFeed: number): number {
    const end = Math.min(lineFeed, this.length);
    return end > from && this.bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
  }

  /** Whether the whole lines from `from` on (with `last`, everything) are UTF-8. */
  isUtf8From(from: number, last: boolean): boolean {
    const end = last ? this.length : this.bytes.lastIndexOf(LINE_FEED, this.length - 1) + 1;
    return this.isUtf8(from, Math.max(from, end));
  }

  isUtf8(from: number, to: number): boolean {
    return isUtf8(this.bytes, this.#words, from, to);
  }

  /** The text of a record, as much as is kept of a rejected one. */
  raw(from: number, to: number): string {
    if (to - from <= RAW_LIMIT) return decodeUtf8(this.bytes, from, to);
    return decodeUtf8(this.bytes, from, characterStart(this.bytes, from + RAW_LIMIT));
  }

  /** Writes a text that stays. */
  keep(text: string): Span {
    const start = this.#kept;
    this.#kept += encoder.encodeInto(text, this.bytes.subarray(start)).written;
    this.#scratch = this.#kept;
    return { start, end: this.#kept };
  }

  /** Writes a text that stays until `clearScratch`; undefined where there is no room for all of it. */
  write(text: string): Span | undefined {
    const start = this.#scratch;
    const { read, written } = encoder.encodeInto(text, this.bytes.subarray(start));
    if (read < text.length) return undefined;
    this.#scratch += written;
    return { start, end: this.#scratch };
  }

  /** Bytes taken by cells that stay until `clearScratch`. */
  get scratchBytes(): number {
    return this.#scratch - this.#kept;
  }

  clearScratch(): void {
    this.#scratch = this.#kept;
  }
}

/** Where the character that the byte at `at` belongs to starts; a character takes at most four bytes. */
function characterStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > at - 3 && isContinuation(bytes[start])) start--;
  return start;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
