import { parse } from "csv-parse/sync";
import type * as z from "zod";
import type { FieldTable, RecordOf } from "../../../core/records/field.ts";
import { recordSchema } from "../../../core/records/record-schema.ts";

/** The cells of a text of CSV; fails where a strict reader fails. */
export function cellsOf(text: string): string[][] {
  return parse(text, { relax_column_count: false });
}

/** A reader of rows of cells in the table's order, as any reader of the project's CSV would check them. */
export function rowReader<T extends FieldTable>(
  table: T,
): (cells: readonly string[]) => z.ZodSafeParseResult<RecordOf<T>> {
  const schema = recordSchema(table);
  const names = Object.keys(table);
  return (cells) => schema.safeParse(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])));
}
