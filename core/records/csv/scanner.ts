import { ByteFinder } from "../bytes/byte-finder.ts";
import type { Row } from "../row.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const TAB = 9;

/** How a scan ended. */
export type Scan =
  /** A record, `next` after it. */
  | "record"
  /** Nothing but a line end. */
  | "blank"
  /** The buffer ends before the record does. */
  | "incomplete"
  /** A quote where none may be, or text after a closing one. */
  | "strayQuote"
  /** The input ends inside quotes. */
  | "openQuote"
  /** A control character. */
  | "control";

/**
 * Finds the cells of CSV records (RFC 4180: quotes, doubled quotes, line breaks inside quotes, LF or CRLF) by going from one byte
 * that means something to the next. The byte where the text ends must be a line feed, so that none needs to look for the end.
 */
export class CsvScanner {
  /** Position after the record just scanned. */
  next = 0;
  /** Cells in the record just scanned, though the row may hold fewer. */
  cells = 0;
  /** Line feeds inside the record just scanned. */
  innerLines = 0;
  /** The cells of the record just scanned that hold doubled quotes. */
  readonly escapedCells: number[] = [];

  readonly #delimiter: number;
  /** Delimiters, quotes and control characters. */
  readonly #special: ByteFinder;
  /** The special byte that is the next to look at. */
  #place = 0;

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
    this.#special = new ByteFinder(delimiter, QUOTE, TAB);
  }

  /** Takes the text `bytes[from, end)` in which records are to be scanned; the byte at `end` is a line feed. */
  look(bytes: Uint8Array, from: number, end: number): void {
    this.#special.look(bytes, from, end);
    this.#place = 0;
  }

  /** Scans the record that starts at `from`; `last` says that nothing follows `end`. */
  scan(row: Row, from: number, end: number, last: boolean): Scan {
    const { bytes, starts, ends } = row;
    const { positions } = this.#special;
    const delimiter = this.#delimiter;
    const capacity = row.scanned;
    let place = this.#placeFrom(from);
    this.#place = place;
    let start = from;
    let column = 0;
    let lines = 0;
    let control = false;
    this.escapedCells.length = 0;
    for (;;) {
      let at = Number(positions[place]);
      let byte = bytes[at];
      let stop = at;
      if (byte === QUOTE && at === start) {
        start++;
        for (;;) {
          at = Number(positions[++place]);
          byte = bytes[at];
          if (byte === QUOTE) {
            if (bytes[at + 1] !== QUOTE) break;
            if (this.escapedCells.at(-1) !== column) this.escapedCells.push(column);
            place++;
          } else if (at >= end) return last ? "openQuote" : "incomplete";
          else if (byte === LINE_FEED) lines++;
          else if (byte !== delimiter && byte !== CARRIAGE_RETURN) control = true;
        }
        stop = at++;
        place++;
        byte = bytes[at];
      } else {
        while (byte !== delimiter && byte !== LINE_FEED && byte !== QUOTE && at < end) {
          if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) break;
          control = true;
          at = Number(positions[++place]);
          byte = bytes[at];
        }
        stop = at;
      }
      if (column < capacity) {
        starts[column] = start;
        ends[column] = stop;
      }
      column++;
      if (byte === delimiter) {
        start = at + 1;
        place++;
        continue;
      }
      if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) {
        at++;
        place++;
      } else if (byte !== LINE_FEED) return "strayQuote";
      if (at >= end && !last) return "incomplete";
      this.#place = place + 1;
      this.next = at + 1;
      this.cells = column;
      this.innerLines = lines;
      if (column === 1 && start === stop && stop === from) return "blank";
      return control ? "control" : "record";
    }
  }

  /** The first special byte at or behind `from`: records are scanned one after the other, perhaps one of them again. */
  #placeFrom(from: number): number {
    const { positions, count } = this.#special;
    let place = this.#place;
    while (place < count && Number(positions[place]) < from) place++;
    return place;
  }
}
