import { type Column, columnOf } from "./column.ts";
import { InputError } from "./input-error.ts";
import { FIELD_TABLES, type RecordKind } from "./kinds.ts";
import type { Mapping } from "./mapping/mapping.ts";
import type { Row } from "./row.ts";

/** The form in which column names are compared: lower case, letters and digits only. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Finds the field that a column or key means: by the mapping first, then by name, then by alias. */
export function fieldFinder(
  kind: RecordKind,
  mapping: Mapping | undefined,
): (column: string) => string | undefined {
  const fields = new Map<string, string>();
  const table = Object.entries(FIELD_TABLES[kind]);
  for (const [name, { aliases }] of table) for (const alias of aliases) fields.set(plainName(alias), name);
  for (const [name] of table) fields.set(plainName(name), name);
  for (const [column, name] of Object.entries(mapping?.columns ?? {})) fields.set(plainName(column), name);
  const given = new Set([...Object.keys(mapping?.constants ?? {}), ...Object.keys(mapping?.joins ?? {})]);
  return (column) => {
    const name = fields.get(plainName(column));
    return name === undefined || given.has(name) ? undefined : name;
  };
}

/** Most columns that a file may have. */
export const MOST_COLUMNS = 2_000;

/** The names in a header of `cells` cells. */
export function headerNames(row: Row, cells: number): string[] {
  return Array.from({ length: Math.min(cells, MOST_COLUMNS) }, (_, at) =>
    row.text(at).replaceAll('""', '"').trim(),
  );
}

/** What a file's header says. */
export interface Header {
  readonly columns: readonly Column[];
  /** How many cells each record must have. */
  readonly cells: number;
  /** Columns that are joined: where the result stands, and where its parts do. */
  readonly joins: readonly { readonly at: number; readonly from: readonly number[] }[];
  /** The names as they stand in the file; none for NDJSON. */
  readonly names: readonly string[];
  /** Column names that no field claims. */
  readonly ignored: readonly string[];
}

/**
 * Matches a header with the fields of a kind. A required field that neither a column nor a constant gives, or two columns for
 * one field, end the reading of the file: the error names them and what was found.
 */
export function readHeader(
  file: string,
  kind: RecordKind,
  names: readonly string[],
  mapping: Mapping | undefined,
): Header {
  const find = mappedFirst(fieldFinder(kind, mapping), names, mapping);
  const columnAt = new Map<string, number>();
  const ignored: string[] = [];
  names.forEach((column, at) => {
    const name = find(column);
    if (name === undefined) {
      ignored.push(column);
      return;
    }
    const other = columnAt.get(name);
    if (other !== undefined) {
      throw new InputError(
        "duplicate-column",
        file,
        `the columns "${names[other]}" and "${column}" both mean ${name}; rename one`,
      );
    }
    columnAt.set(name, at);
  });
  const constants = Object.keys(mapping?.constants ?? {});
  constants.forEach((name, order) => {
    columnAt.set(name, names.length + order);
  });
  const joins = Object.entries(mapping?.joins ?? {}).map(([name, parts], order) => {
    const at = names.length + constants.length + order;
    columnAt.set(name, at);
    return { at, from: parts.map((part) => placeOf(part, file, kind, name, names)) };
  });
  const columns = Object.entries(FIELD_TABLES[kind]).flatMap(([name, field]) => {
    const at = columnAt.get(name);
    const isConstant = constants.includes(name);
    if (at !== undefined) return [columnOf(name, field, at, isConstant ? undefined : mapping)];
    if (field.required) throw missingColumn(file, kind, name, names);
    return [];
  });
  const joined = new Set(joins.flatMap(({ from }) => from));
  return {
    columns,
    cells: names.length,
    joins,
    names,
    ignored: ignored.filter((column) => !joined.has(names.indexOf(column))),
  };
}

/** Where the mapping names a column of the file for a field, others that mean it by name or alias do not count. */
function mappedFirst(
  find: (column: string) => string | undefined,
  names: readonly string[],
  mapping: Mapping | undefined,
) {
  const mapped = new Map(
    Object.entries(mapping?.columns ?? {}).map(([column, name]) => [plainName(column), name]),
  );
  const mappedHere = new Set(names.map((column) => mapped.get(plainName(column))));
  return (column: string): string | undefined => {
    const name = find(column);
    return mapped.has(plainName(column)) || !mappedHere.has(name) ? name : undefined;
  };
}

function placeOf(
  column: string,
  file: string,
  kind: RecordKind,
  field: string,
  names: readonly string[],
): number {
  const at = names.findIndex((name) => plainName(name) === plainName(column));
  if (at < 0) throw missingColumn(file, kind, `${column} (for ${field})`, names);
  return at;
}

const MOST_NAMES_SHOWN = 60;

function missingColumn(file: string, kind: RecordKind, name: string, names: readonly string[]): InputError {
  const found =
    names.slice(0, MOST_NAMES_SHOWN).join(", ") + (names.length > MOST_NAMES_SHOWN ? ", ..." : "");
  return new InputError(
    "missing-column",
    file,
    `the column ${name}, which every ${kind} needs, is missing; found: ${found}. Name it so, or map yours with --map`,
  );
}
