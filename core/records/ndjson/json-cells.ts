import { cellOfJson } from "../cell-text.ts";
import type { Column } from "../column.ts";
import type { CellProblem } from "../decode.ts";

/** A JSON line as cells by column, or what is wrong with it. */
export type JsonCells =
  | { readonly ok: true; readonly cells: ReadonlyMap<number, string> }
  | { readonly ok: false; readonly problem: CellProblem };

/** Reads any JSON line: the long way, for lines that the scanner leaves. */
export function jsonCells(text: string, columns: readonly Column[], columnOf: (key: string) => number): JsonCells {
  const parsed = parse(text);
  if (!parsed.ok) return { ok: false, problem: { field: "", code: "invalid-json", message: parsed.message } };
  const { value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, problem: { field: "", code: "not-an-object", message: "the line is JSON, but no object" } };
  }
  const byPlace = new Map(columns.map((column) => [column.at, column]));
  const cells = new Map<number, string>();
  for (const [key, cell] of Object.entries(value)) {
    const column = byPlace.get(columnOf(key));
    if (column === undefined) continue;
    const problem = misfit(column, cell);
    if (problem !== undefined) return { ok: false, problem };
    cells.set(column.at, cellOfJson(column.field.kind, cell));
  }
  return { ok: true, cells };
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, message: `the line is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function misfit(column: Column, cell: unknown): CellProblem | undefined {
  if (typeof cell !== "object" || cell === null) return undefined;
  const { type } = column.field.kind;
  const isList = type === "identifiers" || type === "entries";
  if (isList && Array.isArray(cell)) return undefined;
  const message = `${column.name} is ${Array.isArray(cell) ? "a list" : "an object"}, which it cannot be`;
  return { field: column.name, code: "bad-value", message };
}
