import { dayToText } from "./calendar-date.ts";
import type { Column } from "./column.ts";
import { countryCode } from "./country-code.ts";
import type { CellProblem } from "./decode.ts";
import { expectation } from "./expectation.ts";
import { type FieldTable, isRecordOf, type RecordOf } from "./field.ts";
import type { Header } from "./header.ts";
import type { Row } from "./row.ts";

/** A record, or the first thing that is wrong with it. */
export type RecordReading<T extends FieldTable> =
  | { readonly ok: true; readonly record: RecordOf<T> }
  | { readonly ok: false; readonly problem: CellProblem };

/** The record that a row of a file holds. */
export function recordOfRow<T extends FieldTable>(table: T, row: Row, header: Header): RecordReading<T> {
  const values: [string, unknown][] = [];
  for (const column of header.columns) {
    const { name, field } = column;
    const text = row.text(column.at);
    if (text === "") continue;
    const value = valueIn(column, text, row);
    if (value === undefined) return misfit(name, "bad-value", `${name} ${expectation(field.kind)}`);
    values.push([name, value]);
  }
  const record = Object.fromEntries(values);
  return isRecordOf(table, record)
    ? { ok: true, record }
    : misfit("", "missing-field", "a required field is empty");
}

/** Dates and numbers are taken as decoded: the file may write them in another order or unit. */
function valueIn(
  { form, at, field, decimals, codes, dateOrder }: Column,
  text: string,
  { numbers }: Row,
): unknown {
  const number = Number(numbers[at]);
  if (form === "date") return dateOrder === "YMD" ? text : dayToText(number);
  if (form === "decimal") return number / 10 ** decimals;
  if (form === "country") return countryCode(number);
  if (field.kind.type === "flag") return number === 1;
  if (field.kind.type === "code") return codes[number];
  return field.read(text);
}

function misfit(
  field: string,
  code: CellProblem["code"],
  message: string,
): { ok: false; problem: CellProblem } {
  return { ok: false, problem: { field, code, message } };
}
