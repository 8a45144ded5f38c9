import { LIST_SEPARATOR, parts } from "./cell-text.ts";
import type { Column } from "./column.ts";
import type { Header } from "./header.ts";
import type { Row } from "./row.ts";

/**
 * The content of a record in one form, however it was written: fields in the table's order, numbers as numbers. Two records of
 * an entry are the same when this is; its digest orders equal versions that are not (design, law 4). The version itself, which
 * may be absent or 0, is left out.
 */
export function canonicalRecord(row: Row, header: Header): string {
  const cells: (readonly [name: string, value: string | number])[] = [];
  for (const column of header.columns) {
    const { name, at } = column;
    if (row.starts[at] === row.ends[at] || name === "version") continue;
    cells.push([
      name,
      column.form === "text" ? canonicalText(row.text(at), column) : Number(row.numbers[at]),
    ]);
  }
  return JSON.stringify(cells);
}

function canonicalText(text: string, { field: { kind } }: Column): string {
  const isList = kind.type === "identifiers" || kind.type === "entries";
  return isList ? parts(text, LIST_SEPARATOR).join(LIST_SEPARATOR) : text;
}
