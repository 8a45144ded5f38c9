import type { Draws } from "../draws.ts";
import { lineOf, type Row } from "./row.ts";

const NO_DATES = ["2026-02-30", "2025-13-01", "31.12.2025", "00/00/0000", "soon"];
const NO_BORDERS = ["atlantis", "eastern", "border?"];

/**
 * The ways in which a record goes bad: each gives a line that a reader must reject, and one line only. Every quote that
 * strays stays within its line, in a pair, since an open one would swallow the lines after it and they are not bad.
 */
const DAMAGES = {
  invalidDate: (row, draws) => lineOf({ ...row, entryDate: draws.pick(NO_DATES) }),
  negativeValue: (row) => lineOf({ ...row, value: `-${row.value}` }),
  missingImporter: (row) => lineOf({ ...row, importer: "" }),
  wrongColumnCount: (row, draws) => {
    const line = lineOf(row);
    return draws.chance(0.5) ? `${line},,extra` : lineOf({ ...row, marks: "" });
  },
  strayQuote: (row) => lineOf({ ...row, manufacturerName: '"Stray "Quote Works' }),
  unknownBorder: (row, draws) => lineOf({ ...row, border: draws.pick(NO_BORDERS) }),
  lettersInValue: (row, draws) =>
    lineOf({ ...row, value: draws.chance(0.5) ? `USD ${row.value}` : `${row.value}k` }),
} as const satisfies Record<string, (row: Row, draws: Draws) => string>;

export type BadRecordKind = keyof typeof DAMAGES;

/** A count of nothing for each kind of bad record. */
export const NO_BAD_RECORDS: Readonly<Record<BadRecordKind, number>> = {
  invalidDate: 0,
  negativeValue: 0,
  missingImporter: 0,
  wrongColumnCount: 0,
  strayQuote: 0,
  unknownBorder: 0,
  lettersInValue: 0,
};

const KINDS: readonly BadRecordKind[] = Object.keys(NO_BAD_RECORDS).filter(isKind);

interface BadRecord {
  readonly kind: BadRecordKind;
  readonly line: string;
}

/** A good row gone bad; the kinds take turns, so that few bad records are of every kind. `nth` counts them from 0. */
export function badRecord(draws: Draws, row: Row, nth: number): BadRecord {
  const kind = KINDS[nth % KINDS.length] ?? draws.pick(KINDS);
  return { kind, line: DAMAGES[kind](row, draws) };
}

function isKind(name: string): name is BadRecordKind {
  return name in DAMAGES;
}
