import type { Header } from "../records/header.ts";
import type { Row } from "../records/row.ts";
import { columnPlaces } from "../score/column-places.ts";
import { EntryFingerprint, type EntrySet } from "./entry-set.ts";

const BLANK = 32;
const QUOTE = 34;
const LAST_ASCII = 127;

/**
 * Tells of rows whose cells are found but not yet read which of them are worth reading: those whose entry is in a set, and those
 * whose entry number reading will change (blanks round it, doubled quotes, a mapping), so that it cannot be told yet.
 */
export function entrySkim(header: Header, wanted: EntrySet): (row: Row) => boolean {
  const isTold = header.columns.some(
    ({ name, at, values }) => name === "entryNumber" && at < header.cells && values.size === 0,
  );
  if (!isTold) return () => true;
  const place = columnPlaces(header)("entryNumber");
  const fingerprint = new EntryFingerprint();
  return ({ bytes, starts, ends }) => {
    const start = Number(starts[place]);
    const end = Number(ends[place]);
    return willChange(bytes, start, end) || wanted.has(fingerprint.of(bytes, start, end));
  };
}

function willChange(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] === QUOTE) return true;
  return mayBeBlank(Number(bytes[start])) || mayBeBlank(Number(bytes[end - 1]));
}

/** Blanks beyond ASCII take several bytes, all above it. */
function mayBeBlank(byte: number): boolean {
  return byte <= BLANK || byte > LAST_ASCII;
}
