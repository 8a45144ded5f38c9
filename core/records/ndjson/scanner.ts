import { ByteMap } from "../bytes/byte-map.ts";
import type { Column } from "../column.ts";
import type { Row } from "../row.ts";

const LINE_FEED = 10;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const BLANK = 32;
const TAB = 9;
const CARRIAGE_RETURN = 13;
const SMALL_N = 110;

/** How the scan of one line ended: cells found, or the line needs the full JSON reader, which also says what is wrong. */
export type LineScan = "record" | "needsJson";

/**
 * Finds the cells of a flat JSON object by one pass over its bytes, keys in any order: strings without escapes, numbers,
 * true, false, null. Everything else (escapes, lists, nested objects, mistakes) is left to JSON.parse.
 */
export class NdjsonScanner {
  /** Column of each key met, plus one; 0 for keys that no field claims. */
  readonly #keys = new ByteMap();
  readonly #columnOf: (key: string) => number;
  readonly #bare: readonly RegExp[];

  /** `columnOf` gives the place in `columns` of a key, -1 for none. */
  constructor(columns: readonly Column[], columnOf: (key: string) => number) {
    this.#bare = columns.map(bareValueOf);
    this.#columnOf = columnOf;
  }

  /** Scans the line `[from, to)`; the byte at `to` must be a line feed. */
  scan(row: Row, from: number, to: number): LineScan {
    const { bytes, starts, ends } = row;
    starts.fill(0, 0, this.#bare.length);
    ends.fill(0, 0, this.#bare.length);
    let at = blanksEnd(bytes, from);
    if (bytes[at] !== OPEN_BRACE) return "needsJson";
    at = blanksEnd(bytes, at + 1);
    while (at < to) {
      if (bytes[at] !== QUOTE) return "needsJson";
      const keyEnd = stringEnd(bytes, at + 1);
      if (keyEnd < 0) return "needsJson";
      const column = this.#column(row, at + 1, keyEnd);
      at = blanksEnd(bytes, keyEnd + 1);
      if (bytes[at] !== COLON) return "needsJson";
      at = blanksEnd(bytes, at + 1);
      let start = at;
      let end: number;
      if (bytes[at] === QUOTE) {
        start = at + 1;
        end = stringEnd(bytes, start);
        if (end < 0) return "needsJson";
        at = end + 1;
      } else {
        end = bareEnd(bytes, at);
        if (!isBareValue(bytes, start, end, this.#bare[column] ?? ANY_SCALAR)) return "needsJson";
        at = end;
        if (bytes[start] === SMALL_N) start = end;
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

  #column({ bytes }: Row, start: number, end: number): number {
    const known = this.#keys.get(bytes, start, end);
    if (known >= 0) return known - 1;
    const column = this.#columnOf(keyDecoder.decode(bytes.subarray(start, end)));
    if (this.#keys.size >= MOST_KEYS) this.#keys.clear();
    this.#keys.add(bytes, start, end, column + 1);
    return column;
  }
}

const keyDecoder = new TextDecoder();
/** Keys remembered; a file whose keys never repeat must not fill the memory. */
const MOST_KEYS = 4_096;

function blanksEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === BLANK || bytes[at] === TAB || bytes[at] === CARRIAGE_RETURN) at++;
  return at;
}

/** Where the string that starts at `from` ends; -1 where it holds an escape, a control character or the line's end. */
function stringEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at] ?? LINE_FEED;
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH || byte < BLANK) return -1;
    at++;
  }
}

function bareEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at] ?? LINE_FEED;
    if (byte === COMMA || byte === CLOSE_BRACE || byte <= BLANK) return at;
    at++;
  }
}

/** JSON without quotes, by what may stand in a column; everything else goes the long way. */
const ANY_SCALAR = /^(?:null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/;
const ONLY_NULL = /^null$/;
/** Numbers that JSON.parse gives back as they are written: at most 15 digits. */
const INTEGER = /^(?:null|0|[1-9]\d{0,14})$/;
const FLAG = /^(?:null|true|false|0|1)$/;
const NUMBER = /^(?:null|(?=[\d.]{1,16}$)(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?)$/;
const MOST_BARE = 24;
const MOST_DIGITS = 15;
const ZERO = 48;

function bareValueOf({ form, field: { kind } }: Column): RegExp {
  if (form === "decimal") return NUMBER;
  if (kind.type === "flag") return FLAG;
  return kind.type === "identifiers" || kind.type === "entries" ? ONLY_NULL : INTEGER;
}

function isBareValue(bytes: Uint8Array, start: number, end: number, form: RegExp): boolean {
  const takesIntegers = form !== FLAG && form !== ONLY_NULL;
  if (takesIntegers && end - start <= MOST_DIGITS && bytes[start] !== ZERO && isDigits(bytes, start, end))
    return true;
  return end - start <= MOST_BARE && form.test(String.fromCharCode(...bytes.subarray(start, end)));
}

function isDigits(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && isDigit(bytes[at])) at++;
  return at === end && start < end;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}
