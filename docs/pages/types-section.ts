import type { FieldType } from "../../core/records/field.ts";
import { code, table } from "./markdown.ts";

const FORMS: Readonly<Record<FieldType["type"], readonly [csv: string, json: string]>> = {
  identifier: ["letters, digits, punctuation", "text, or a whole number"],
  text: ["text", "text, or a whole number"],
  date: ["`YYYY-MM-DD`, 1970 to 2199; a mapping may name another order", "the same, as text"],
  country: ["two letters, ISO 3166-1, either case", "the same, as text"],
  decimal: [
    "a plain number, 0 or more: `1234.5`, no thousands separators; more places are rounded half up",
    "a number, or the same as text",
  ],
  flag: ["yes, y, true, t, 1; no, n, false, f, 0; either case", "`true`, `false`, or the same as text"],
  code: ["one of the words listed, either case, or another spelling of it", "the same, as text"],
  identifiers: ["items with `|` between: `A|B`", "a list of texts, or the same as one text"],
  entries: [
    "entries with `|` between, cells of an entry with blanks between, in the order listed: `2021-05-04 certified|2022-02-17 validated`",
    "a list of objects, or the same as one text",
  ],
};

/** How each type of field is written. */
export function typesSection(): string[] {
  const rows = Object.entries(FORMS).map(([type, [csv, json]]) => [code(type), csv, json]);
  return ["## Types", table(["type", "in CSV", "in NDJSON"], rows)];
}
