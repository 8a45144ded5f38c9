import { cellOfJson, isPlainText } from "../cell-text.ts";
import type { Column } from "../column.ts";
import type { CellProblem } from "../decode.ts";
import { jsonMisfit } from "./json-misfit.ts";

/** A JSON line as cells by column, or what is wrong with it. */
export type JsonCells =
  | { readonly ok: true; readonly cells: ReadonlyMap<number, string> }
  | { readonly ok: false; readonly problem: CellProblem };

/** Reads any JSON line: the long way, for lines that the scanner leaves. */
export function jsonCells(
  text: string,
  columns: readonly Column[],
  columnOf: (key: string) => number,
): JsonCells {
  const parsed = parse(text);
  if (!parsed.ok) return misfit("", "invalid-json", parsed.message);
  const { value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return misfit("", "not-an-object", "the line is JSON, but no object");
  }
  const byPlace = new Map(columns.map((column) => [column.at, column]));
  const cells = new Map<number, string>();
  for (const [key, cell] of Object.entries(value)) {
    const column = byPlace.get(columnOf(key));
    if (column === undefined || cell === null) continue;
    const { name, at } = column;
    if (cells.has(at))
      return misfit(name, "bad-value", `"${key}" and another key both mean ${name}; give one`);
    const isMapped = column.values.size > 0 && typeof cell !== "object";
    const problem = isMapped ? undefined : jsonMisfit(column.field.kind, cell);
    if (problem !== undefined) return misfit(name, "bad-value", `${name} ${problem}`);
    const written = typeof cell === "boolean" ? String(cell) : cellOfJson(column.field.kind, cell);
    if (!isPlainText(written)) {
      return misfit(name, "control-character", `${name} holds a control character or half of a character`);
    }
    cells.set(at, written);
  }
  return { ok: true, cells };
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, message: `the line is no JSON: ${String(error)}` };
  }
}

function misfit(field: string, code: CellProblem["code"], message: string): JsonCells {
  return { ok: false, problem: { field, code, message } };
}
