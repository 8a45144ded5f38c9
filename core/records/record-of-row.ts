import { jsonOfCell } from "./cell-text.ts";
import type { CellProblem } from "./decode.ts";
import { type FieldTable, recordSchema, type RecordOf } from "./field.ts";
import type { Header } from "./header.ts";
import type { Row } from "./row.ts";

/** A record, or the first thing that is wrong with it. */
export type RecordReading<T extends FieldTable> =
  | { readonly ok: true; readonly record: RecordOf<T> }
  | { readonly ok: false; readonly problem: CellProblem };

/** Makes the reader that turns rows of a kind into records, checked by the kind's schema. */
export function recordOfRow<T extends FieldTable>(table: T): (row: Row, header: Header) => RecordReading<T> {
  const schema = recordSchema(table);
  return (row, header) => {
    const cells = header.columns.flatMap(({ name, at, field, values }) => {
      const text = row.text(at);
      return text === "" ? [] : [[name, jsonOfCell(field.kind, values.get(text) ?? text)] as const];
    });
    const parsed = schema.safeParse(Object.fromEntries(cells));
    if (parsed.success) return { ok: true, record: parsed.data };
    const issue = parsed.error.issues[0];
    const field = String(issue?.path[0] ?? "");
    const inner = issue === undefined || issue.path.length < 2 ? "" : ` at ${issue.path.slice(1).join(".")}`;
    return { ok: false, problem: { field, code: "bad-value", message: `${field}${inner}: ${issue?.message ?? "cannot be read"}` } };
  };
}
