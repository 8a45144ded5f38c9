import { csvCell } from "../../../samples/generate/csv-line.ts";
import { COLUMNS } from "../columns.ts";
import type { Cells } from "./new-entry.ts";

/** The form in which a file of the task holds its records. */
export type DataForm = "csv" | "ndjson" | "any-order.ndjson";

/** The lines of a file, header first where the form has one. */
export function* linesOf(form: DataForm, records: Iterable<Cells>): Generator<string> {
  if (form === "csv") yield COLUMNS.map(({ name }) => name).join(",");
  for (const cells of records) yield LINE_OF[form](cells);
}

const IN_ORDER = COLUMNS.map((_, at) => at);

const LINE_OF: Readonly<Record<DataForm, (cells: Cells) => string>> = {
  csv: (cells) => cells.map(csvCell).join(","),
  ndjson: (cells) => jsonLine(cells, IN_ORDER),
  "any-order.ndjson": (cells) => jsonLine(cells, anyOrder(cells)),
};

/** Another order of the columns for each entry: its text decides where the row of columns is cut and put together again. */
function anyOrder([entryNumber = ""]: Cells): number[] {
  const cut = Number(entryNumber.slice(-1)) + 1;
  return [...IN_ORDER.slice(cut).reverse(), ...IN_ORDER.slice(0, cut)];
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Fields in the order of their places, absent ones left out; what is a number in JSON is written as one. */
function jsonLine(cells: Cells, places: readonly number[]): string {
  const record: Record<string, unknown> = {};
  for (const at of places) {
    const column = COLUMNS[at];
    const cell = cells[at] ?? "";
    if (column === undefined || cell === "") continue;
    const { name, rule } = column;
    if (rule.type === "number" && NUMBER.test(cell)) record[name] = Number(cell);
    else if (rule.type === "flag") record[name] = cell === "yes";
    else if (rule.type === "texts") record[name] = cell.split("|");
    else record[name] = cell;
  }
  return JSON.stringify(record);
}
