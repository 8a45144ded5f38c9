import { ByteFinder } from "./bytes/byte-finder.ts";
import type { RecordFormat } from "./record-splitter.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const TAB = 9;

/** What `recordEnd` says of quotes that are not what the rules of CSV ask for. */
const BAD = -2;
const NOT_THERE = -1;

/**
 * Finds where records end, exactly as a RecordSplitter does, but without their cells: for whoever hands whole records on. Of a CSV
 * record only its quotes and line ends are looked at. A record that is no good, or too long, ends with its first line.
 */
export class RecordEnds {
  /** Line feeds up to the end found last. */
  lines = 0;
  readonly #delimiter: number;
  /** Quotes (of CSV) and control characters. */
  readonly #special: ByteFinder;
  #place = 0;
  #length = 0;

  constructor(format: RecordFormat, delimiter: string) {
    const mark = format === "csv" ? QUOTE : LINE_FEED;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#special = new ByteFinder(mark, mark, TAB);
  }

  /** Takes the bytes `[from, length)`, which start with a record; the byte at `length` has to be a line feed. */
  look(bytes: Uint8Array, from: number, length: number): void {
    this.#special.look(bytes, from, length);
    this.#place = 0;
    this.#length = length;
  }

  /** Where the record ends that starts at `from`, behind the one before; -1 where that is not known yet. */
  after(bytes: Uint8Array, from: number): number {
    const end = this.#recordEnd(bytes, from);
    return end === BAD ? this.lineAfter(bytes) : end;
  }

  /** Likewise where the line ends: of a record that is too long. */
  lineAfter(bytes: Uint8Array): number {
    const { positions } = this.#special;
    let place = this.#place;
    let at = Number(positions[place++]);
    while (bytes[at] !== LINE_FEED) at = Number(positions[place++]);
    if (at >= this.#length) return NOT_THERE;
    this.#place = place;
    this.lines++;
    return at + 1;
  }

  #recordEnd(bytes: Uint8Array, from: number): number {
    const { positions } = this.#special;
    const end = this.#length;
    let place = this.#place;
    let lines = 1;
    for (;;) {
      let at = Number(positions[place++]);
      if (at >= end) return NOT_THERE;
      let byte = bytes[at];
      if (byte === QUOTE) {
        if (at !== from && bytes[at - 1] !== this.#delimiter) return BAD;
        // To the quote that closes: two in a row stand for one.
        for (;;) {
          at = Number(positions[place++]);
          if (at >= end) return NOT_THERE;
          byte = bytes[at];
          if (byte === LINE_FEED) lines++;
          if (byte !== QUOTE) continue;
          if (bytes[at + 1] !== QUOTE) break;
          place++;
        }
        byte = bytes[++at];
        if (byte === this.#delimiter) continue;
        if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) {
          byte = LINE_FEED;
          at++;
          place++;
        }
        if (byte !== LINE_FEED) return BAD;
        if (at >= end) return NOT_THERE;
        place++;
      }
      if (byte !== LINE_FEED) continue;
      this.#place = place;
      this.lines += lines;
      return at + 1;
    }
  }
}
