import { LIST_SEPARATOR, parts } from "./cell-text.ts";
import type { Header } from "./header.ts";
import type { Row } from "./row.ts";

/**
 * The content of a record in one form, however it was written: fields in the table's order, numbers as numbers. Two records of
 * an entry are the same when this is; its digest orders equal versions that are not (design, law 4). The version itself, which
 * may be absent or 0, is left out.
 */
export function canonicalRecord(row: Row, header: Header): string {
  const cells = header.columns.flatMap(({ name, at, form, field: { kind } }) => {
    const text = row.text(at);
    if (text === "" || name === "version") return [];
    if (form !== "text") return [[name, row.numbers[at]]];
    const isList = kind.type === "identifiers" || kind.type === "entries";
    return [[name, isList ? parts(text, LIST_SEPARATOR).join(LIST_SEPARATOR) : text]];
  });
  return JSON.stringify(cells);
}
