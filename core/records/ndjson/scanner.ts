import type { Column } from "../column.ts";
import type { Row } from "../row.ts";
import { type BareForm, bareFormOf, isBareValue } from "./bare-values.ts";
import { KeyColumns } from "./key-columns.ts";
import type { LineFinder } from "./line-finder.ts";

const QUOTE = 34;
const COMMA = 44;
const SLASH = 47;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const BLANK = 32;
const TAB = 9;
const CARRIAGE_RETURN = 13;
const SMALL_N = 110;
const NO_FIELD = -1;

/** How the scan of one line ended: cells found, or the line needs the full JSON reader, which also says what is wrong. */
export type LineScan = "record" | "needsJson";

/**
 * Finds the cells of a flat JSON object by going from one byte that means something to the next, keys in any order: strings, numbers,
 * true, false, null, and lists of one string. Strings may hold escaped quotes and backslashes. Everything else (other escapes,
 * longer lists, nested objects, mistakes) is left to JSON.parse.
 */
export class NdjsonScanner {
  /** The cells of the line just scanned that hold escapes. */
  readonly escapedCells: number[] = [];
  readonly #keys: KeyColumns;
  readonly #bare: readonly BareForm[];
  readonly #lists: readonly boolean[];
  readonly #lines: LineFinder;
  /** The special byte that is the next to look at. */
  #place = 0;
  #hasEscapes = false;

  /** `columnOf` gives the place in `columns` of a key, -1 for none; `lines` is where the lines to be scanned are found. */
  constructor(columns: readonly Column[], columnOf: (key: string) => number, lines: LineFinder) {
    this.#bare = columns.map(bareFormOf);
    this.#lists = columns.map(({ field }) => field.kind.type === "identifiers");
    this.#keys = new KeyColumns(columnOf, columns.length);
    this.#lines = lines;
  }

  /** Scans the line `[from, to)`, which is the one found last. */
  scan(row: Row, from: number, to: number): LineScan {
    const { bytes, starts, ends } = row;
    starts.fill(0, 0, this.#bare.length);
    ends.fill(0, 0, this.#bare.length);
    this.escapedCells.length = 0;
    this.#place = this.#lines.first;
    let at = blanksEnd(bytes, from);
    if (bytes[at] !== OPEN_BRACE) return "needsJson";
    at = blanksEnd(bytes, at + 1);
    let column = NO_FIELD;
    while (at < to) {
      if (bytes[at] !== QUOTE) return "needsJson";
      const keyEnd = this.#stringEnd(bytes, at + 1);
      if (keyEnd < 0 || this.#hasEscapes) return "needsJson";
      column = this.#keys.of(bytes, at + 1, keyEnd, column);
      at = blanksEnd(bytes, keyEnd + 1);
      if (bytes[at] !== COLON) return "needsJson";
      at = blanksEnd(bytes, at + 1);
      const isList = bytes[at] === OPEN_BRACKET && this.#lists[column] === true;
      if (isList) at = blanksEnd(bytes, at + 1);
      let start = at;
      let end: number;
      if (bytes[at] === QUOTE) {
        start = at + 1;
        end = this.#stringEnd(bytes, start);
        if (end < 0) return "needsJson";
        if (this.#hasEscapes && column >= 0) this.escapedCells.push(column);
        at = end + 1;
      } else {
        end = bareEnd(bytes, at);
        if (isList || !isBareValue(bytes, start, end, this.#bare[column] ?? "anything")) return "needsJson";
        at = end;
        if (bytes[start] === SMALL_N) start = end;
      }
      if (isList) {
        at = blanksEnd(bytes, at);
        if (bytes[at++] !== CLOSE_BRACKET) return "needsJson";
      }
      if (column >= 0) {
        if (starts[column] !== 0) return "needsJson";
        starts[column] = start;
        ends[column] = end;
      }
      at = blanksEnd(bytes, at);
      if (bytes[at] === COMMA) {
        at = blanksEnd(bytes, at + 1);
        continue;
      }
      return bytes[at] === CLOSE_BRACE && blanksEnd(bytes, at + 1) >= to ? "record" : "needsJson";
    }
    return "needsJson";
  }

  /** Where the string that starts at `from` ends; -1 where it holds another escape than that of a quote, slash or backslash. */
  #stringEnd(bytes: Uint8Array, from: number): number {
    const { positions } = this.#lines;
    let place = this.#place;
    while (Number(positions[place]) < from) place++;
    this.#hasEscapes = false;
    for (;;) {
      const at = Number(positions[place++]);
      this.#place = place;
      if (bytes[at] === QUOTE) return at;
      if (bytes[at] !== BACKSLASH) return -1;
      const escaped = bytes[at + 1];
      if (escaped !== QUOTE && escaped !== BACKSLASH && escaped !== SLASH) return -1;
      this.#hasEscapes = true;
      if (escaped !== SLASH) place++;
    }
  }
}

function blanksEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === BLANK || bytes[at] === TAB || bytes[at] === CARRIAGE_RETURN) at++;
  return at;
}

function bareEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] !== COMMA && bytes[at] !== CLOSE_BRACE && Number(bytes[at]) > BLANK) at++;
  return at;
}
