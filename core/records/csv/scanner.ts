import type { Row } from "../row.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const TAB = 9;
const LAST_CONTROL = 31;

const ORDINARY = 0;
const SPECIAL = 1;

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
 * Finds the cells of one CSV record (RFC 4180: quotes, doubled quotes, line breaks inside quotes, LF or CRLF) by one pass
 * over its bytes. The byte at `end` must be a line feed, so that no loop needs to look where the buffer ends.
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
  readonly #classes = new Uint8Array(256);
  /** No byte above this one is special. */
  readonly #ceiling: number;

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
    for (let byte = 0; byte <= LAST_CONTROL; byte++) if (byte !== TAB) this.#classes[byte] = SPECIAL;
    for (const byte of [delimiter, QUOTE]) this.#classes[byte] = SPECIAL;
    this.#ceiling = Math.max(delimiter, QUOTE);
  }

  /** Scans the record that starts at `from`; `last` says that nothing follows `end`. */
  scan(row: Row, from: number, end: number, last: boolean): Scan {
    const { bytes, starts, ends } = row;
    const classes = this.#classes;
    const ceiling = this.#ceiling;
    const delimiter = this.#delimiter;
    const capacity = row.scanned;
    let at = from;
    let column = 0;
    let lines = 0;
    this.escapedCells.length = 0;
    let control = false;
    for (;;) {
      let start = at;
      let stop = at;
      if (bytes[at] === QUOTE) {
        start = ++at;
        for (;;) {
          const byte = bytes[at] ?? LINE_FEED;
          if (byte === QUOTE) {
            if (bytes[at + 1] !== QUOTE) break;
            if (this.escapedCells.at(-1) !== column) this.escapedCells.push(column);
            at++;
          } else if (byte === LINE_FEED) {
            if (at >= end) return last ? "openQuote" : "incomplete";
            lines++;
          } else if (byte <= LAST_CONTROL && byte !== TAB && byte !== CARRIAGE_RETURN) control = true;
          at++;
        }
        stop = at++;
      } else {
        for (;;) {
          let byte = bytes[at] ?? LINE_FEED;
          while (byte > ceiling || classes[byte] === ORDINARY) byte = bytes[++at] ?? LINE_FEED;
          if (byte === delimiter || byte === LINE_FEED || byte === QUOTE) break;
          if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) break;
          control = true;
          at++;
        }
        stop = at;
      }
      if (column < capacity) {
        starts[column] = start;
        ends[column] = stop;
      }
      column++;
      const byte = bytes[at];
      if (byte === delimiter) {
        at++;
        continue;
      }
      if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) at++;
      else if (byte !== LINE_FEED) return "strayQuote";
      if (at >= end && !last) return "incomplete";
      this.next = at + 1;
      this.cells = column;
      this.innerLines = lines;
      if (column === 1 && start === stop && stop === from) return "blank";
      return control ? "control" : "record";
    }
  }
}
