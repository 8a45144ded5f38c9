import { cellOfJson } from "../../core/records/cell-text.ts";
import type { FieldTable, RecordOf } from "../../core/records/field.ts";

const NEEDS_QUOTES = /[",\r\n]/;

/** A cell's text as it stands in a CSV line (RFC 4180). */
export function csvCell(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The names of all fields, in the table's order. */
export function headerLine(table: FieldTable): string {
  return Object.keys(table).join(",");
}

/** A record in the table's order, as its CSV reader will read it back. */
export function recordLine<T extends FieldTable>(table: T, record: RecordOf<T>): string {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(record));
  return Object.entries(table)
    .map(([name, { kind }]) => csvCell(cellOfJson(kind, values.get(name))))
    .join(",");
}
