import { readFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import type * as z from "zod";
import { plainName } from "../../core/records/header.ts";
import { InputError } from "../../core/records/input-error.ts";

/** A small CSV file of which every line counts. */
export interface TableRequest<Schema extends z.ZodObject> {
  readonly path: string;
  /** Its keys are the columns that the file must have; others are passed over. */
  readonly schema: Schema;
  /** What a line is for: two lines for the same are an error. */
  readonly keyOf: (row: z.output<Schema>) => string;
}

interface Line {
  readonly cells: readonly string[];
  /** Counted from 1. */
  readonly number: number;
}

/**
 * Reads a small CSV file whole. Unlike a file of records one bad line stops it: a plan on half of a capacity would be a wrong
 * plan. Throws InputError that names the line and the column.
 */
export async function readTable<Schema extends z.ZodObject>(
  request: TableRequest<Schema>,
): Promise<z.output<Schema>[]> {
  const { path, schema, keyOf } = request;
  const [header, ...lines] = linesOf(await textOf(path), path);
  if (header === undefined) throw new InputError("empty", path, "the file is empty");
  const places = placesOf(header, Object.keys(schema.shape), path);
  const numbers = new Map<string, number>();
  return lines.map((line) => {
    const row = rowOf(line, places, request);
    const key = keyOf(row);
    const earlier = numbers.get(key);
    if (earlier !== undefined)
      throw badLine(path, line, `${key} stands in line ${earlier} already; give it once`);
    numbers.set(key, line.number);
    return row;
  });
}

async function textOf(path: string): Promise<string> {
  return readFile(path, "utf8").catch((cause: unknown) => {
    throw new InputError("not-found", path, "there is no such file, or it may not be read", { cause });
  });
}

function linesOf(text: string, path: string): Line[] {
  const lines: Line[] = [];
  try {
    parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines: number }) => {
        lines.push({ cells, number });
        return null;
      },
    });
    return lines;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new InputError("bad-table", path, `is no CSV file: ${cause.message}`, { cause });
  }
}

/** Where each column stands in the file. */
function placesOf({ cells }: Line, columns: readonly string[], path: string): ReadonlyMap<string, number> {
  const names = cells.map(plainName);
  return new Map(
    columns.map((column) => {
      const at = names.indexOf(plainName(column));
      if (at < 0)
        throw new InputError(
          "missing-column",
          path,
          `the column ${column} is missing; found: ${cells.join(", ")}. The columns are ${columns.join(", ")}`,
        );
      if (names.includes(plainName(column), at + 1))
        throw new InputError("duplicate-column", path, `two columns are called ${column}; rename one`);
      return [column, at];
    }),
  );
}

/** The row that a line holds; the schema reads texts. */
function rowOf<Schema extends z.ZodObject>(
  line: Line,
  places: ReadonlyMap<string, number>,
  { path, schema }: TableRequest<Schema>,
): z.output<Schema> {
  const cells = new Map([...places].map(([column, at]) => [column, line.cells[at] ?? ""]));
  const reading = schema.safeParse(Object.fromEntries(cells));
  if (reading.success) return reading.data;
  const [issue] = reading.error.issues;
  const column = String(issue?.path[0] ?? "");
  throw badLine(path, line, `${column} "${cells.get(column) ?? ""}": ${issue?.message ?? "is wrong"}`);
}

function badLine(path: string, { number }: Line, reason: string): InputError {
  return new InputError("bad-table", path, `line ${number}: ${reason}`);
}
