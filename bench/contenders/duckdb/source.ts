import { COLUMNS, type Column } from "../../task/columns.ts";

/** Where DuckDB finds the records. */
export interface Source {
  /** A relation with a column for each of the task's, in a type that can be compared. */
  readonly relation: string;
  /** Conditions of a record that is bad, beside those of `badIf`. */
  readonly badIf: readonly string[];
  /** How many records the relation leaves out because a cell is not of its type, once it was read; a scalar query. */
  readonly leftOut: string;
}

export function sourceOf(file: string): Source {
  return file.endsWith(".ndjson") ? jsonSource(file) : csvSource(file);
}

/** The reader of CSV is quicker in checking dates, numbers and flags as it reads than a query is afterwards; with words it is slower. */
function csvSource(file: string): Source {
  const columns = COLUMNS.map((column) => `${column.name}: '${typeOf(column) ?? "VARCHAR"}'`);
  return {
    relation: `read_csv('${file}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
      columns = {${columns.join(", ")}}, store_rejects = true, rejects_limit = 0)`,
    // Only columns that a query looks at are checked as they are read: no flag is more than true.
    badIf: COLUMNS.flatMap(({ name, rule }) => (rule.type === "flag" ? `${name} > true` : [])),
    leftOut: "(SELECT count(DISTINCT line) FROM reject_errors)",
  };
}

/** The reader of JSON has no list of what it could not read, so that all but lists is read as text and cast afterwards. */
function jsonSource(file: string): Source {
  const columns = COLUMNS.map(
    ({ name, rule }) => `${name}: '${rule.type === "texts" ? "VARCHAR[]" : "VARCHAR"}'`,
  );
  const cast = COLUMNS.flatMap((column) => {
    const type = typeOf(column);
    return type === undefined ? [] : [{ name: column.name, value: `try_cast(${column.name} AS ${type})` }];
  });
  return {
    relation: `(
      SELECT * REPLACE (${cast.map(({ name, value }) => `${value} AS ${name}`).join(", ")},
        array_to_string(anomalyCodes, '|') AS anomalyCodes),
        ${cast.map(({ name, value }) => `(${name} IS NOT NULL AND ${value} IS NULL)`).join(" OR ")} AS isMisfit
      FROM read_json('${file}', format = 'newline_delimited', auto_detect = false, columns = {${columns.join(", ")}}))`,
    badIf: ["isMisfit"],
    leftOut: "0",
  };
}

/** The type of a column that holds something else than text. */
function typeOf({ rule }: Column): string | undefined {
  if (rule.type === "date") return "DATE";
  if (rule.type === "flag") return "BOOLEAN";
  if (rule.type === "number") return rule.places === 0 ? "INTEGER" : `DECIMAL(16,${rule.places})`;
  return undefined;
}
