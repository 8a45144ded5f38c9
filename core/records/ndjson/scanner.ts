import { ByteMap } from "../bytes/byte-map.ts";
import type { Row } from "../row.ts";

const LINE_FEED = 10;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const LAST_BLANK = 32;
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
  readonly #columns: number;

  /** `columnOf` gives the column of a key, -1 for none. */
  constructor(columns: number, columnOf: (key: string) => number) {
    this.#columns = columns;
    this.#columnOf = columnOf;
  }

  /** Scans the line `[from, to)`; the byte at `to` must be a line feed. */
  scan(row: Row, from: number, to: number): LineScan {
    const { bytes, starts, ends } = row;
    starts.fill(0, 0, this.#columns);
    ends.fill(0, 0, this.#columns);
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
        if (!isBareValue(bytes, start, end)) return "needsJson";
        at = end;
        if (bytes[start] === SMALL_N) start = end;
      }
      if (column >= 0) {
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
  while ((bytes[at] ?? LINE_FEED) <= LAST_BLANK && bytes[at] !== LINE_FEED) at++;
  return at;
}

/** Where the string that starts at `from` ends; -1 where it holds an escape, a control character or the line's end. */
function stringEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at] ?? LINE_FEED;
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH || byte < LAST_BLANK) return -1;
    at++;
  }
}

function bareEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at] ?? LINE_FEED;
    if (byte === COMMA || byte === CLOSE_BRACE || byte <= LAST_BLANK) return at;
    at++;
  }
}

/** `null`, `true`, `false` and digits with a point; exponents and signs go the long way. */
const BARE_VALUE = /^(?:null|true|false|(?:0|[1-9]\d*)(?:\.\d+)?)$/;
const MOST_BARE = 24;
const ZERO = 48;

function isBareValue(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length === 0 || length > MOST_BARE) return false;
  const first = (bytes[start] ?? 0) - ZERO;
  if (first > 0 && first <= 9) {
    let at = start;
    while (at < end && (bytes[at] ?? 0) >= ZERO && (bytes[at] ?? 0) <= ZERO + 9) at++;
    if (at === end) return true;
  }
  return BARE_VALUE.test(String.fromCharCode(...bytes.subarray(start, end)));
}
