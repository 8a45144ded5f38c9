import { Row } from "../../core/records/row.ts";
import type { DeclaredManufacturer } from "./declared-manufacturers.ts";

/** The cells of a manufacturer, in the order of the table of shipments, and the country of origin behind them. */
const CELLS = [
  "name",
  "street",
  "city",
  "province",
  "postalCode",
  "country",
  "declared",
  "countryOfOrigin",
] as const;

/** Columns of the rows: those of the cells. */
export const MANUFACTURER_COLUMNS: readonly number[] = CELLS.map((_, column) => column);

/** Rows as a reader of CSV fills them, of the manufacturers' cells alone, all in one buffer. */
export function manufacturerRows(declared: readonly DeclaredManufacturer[]): Row[] {
  const encoder = new TextEncoder();
  const lines = declared.map((each) => cellsOf(each).map((cell) => encoder.encode(cell)));
  const bytes = new Uint8Array(lines.flat().reduce((sum, { length }) => sum + length + 1, 1));
  let at = 1;
  return lines.map((cells) => {
    const row = new Row(CELLS.length);
    row.bytes = bytes;
    row.from = at - 1;
    cells.forEach((cell, column) => {
      bytes[at - 1] = COMMA;
      bytes.set(cell, at);
      row.starts[column] = at;
      row.ends[column] = at + cell.length;
      at += cell.length + 1;
    });
    row.to = at - 1;
    return row;
  });
}

const COMMA = 44;

function cellsOf({ manufacturer, declared }: DeclaredManufacturer): string[] {
  const { name, street, city, province = "", postalCode = "", country } = manufacturer;
  return [name, street, city, province, postalCode, country, declared, country];
}
