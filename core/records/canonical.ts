import type { Header } from "./header.ts";
import type { Row } from "./row.ts";

/**
 * The content of a record in one form, however it was written: fields in the table's order, numbers as numbers. Two records of
 * an entry are the same when this is; its digest orders versions that are not (design, law 4).
 */
export function canonicalRecord(row: Row, header: Header): string {
  const cells = header.columns.flatMap(({ name, at, form }) => {
    const text = row.text(at);
    if (text === "") return [];
    const value = form === "text" ? text : (row.numbers[at] ?? 0);
    return [[name, value]];
  });
  return JSON.stringify(cells);
}
