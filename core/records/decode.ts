import { afterBlanks, beforeBlanks } from "./bytes/blanks.ts";
import { decodeCountry, decodeDate, decodeDecimal, NOT_READABLE } from "./cell-numbers.ts";
import { charactersIn, LIST_SEPARATOR } from "./cell-text.ts";
import type { Column } from "./column.ts";
import { expectation } from "./expectation.ts";
import type { RejectCode } from "./reject.ts";
import { decodeUtf8, type Row } from "./row.ts";

/** What is wrong with a cell. */
export interface CellProblem {
  readonly field: string;
  readonly code: RejectCode;
  readonly message: string;
}

const BLANK = 32;
const LAST_ASCII = 127;

/**
 * Trims the cells of a row and fills in its numbers, column by column as the plan says; the first cell that cannot be read
 * ends it. Nothing is allocated for a good row.
 */
export function decodeRow(row: Row, columns: readonly Column[]): CellProblem | undefined {
  const { bytes, starts, ends, numbers } = row;
  for (const column of columns) {
    const { at } = column;
    let start = starts[at] ?? 0;
    let end = ends[at] ?? 0;
    const first = bytes[start] ?? 0;
    if (first <= BLANK || first > LAST_ASCII) start = afterBlanks(bytes, start, end);
    const last = bytes[end - 1] ?? 0;
    if (last <= BLANK || last > LAST_ASCII) end = beforeBlanks(bytes, start, end);
    starts[at] = start;
    ends[at] = end;
    if (start === end) {
      numbers[at] = -1;
      if (column.required)
        return { field: column.name, code: "missing-field", message: `${column.name} is empty` };
      continue;
    }
    switch (column.form) {
      case "text":
        if (end - start > column.maxLength) {
          const problem = lengthProblem(column, decodeUtf8(bytes, start, end));
          if (problem !== undefined) return problem;
        }
        continue;
      case "date":
        numbers[at] = decodeDate(bytes, start, end, column.dateOrder);
        break;
      case "country":
        numbers[at] = decodeCountry(bytes, start, end);
        break;
      case "decimal": {
        const amount = decodeDecimal(bytes, start, end, column.decimals, column.divisor);
        numbers[at] = amount > column.most ? NOT_READABLE : amount;
        break;
      }
      case "word": {
        const known = column.met.get(bytes, start, end);
        numbers[at] = known >= 0 ? known : learnWord(column, bytes, start, end);
      }
    }
    if (numbers[at] === NOT_READABLE) return unreadable(column, bytes, start, end);
  }
  return undefined;
}

/** Most spellings of a word kept as bytes; beyond, they are read as text each time. */
const MOST_SPELLINGS = 4_096;

function learnWord(column: Column, bytes: Uint8Array, start: number, end: number): number {
  const text = decodeUtf8(bytes, start, end);
  const number = column.words.get((column.values.get(text) ?? text).toLowerCase()) ?? NOT_READABLE;
  if (number !== NOT_READABLE && column.met.size < MOST_SPELLINGS) column.met.add(bytes, start, end, number);
  return number;
}

/** The text has more bytes than characters are allowed; counts the characters of it, or of each item of a list. */
function lengthProblem(column: Column, text: string): CellProblem | undefined {
  const items = column.field.kind.type === "identifiers" ? text.split(LIST_SEPARATOR) : [text];
  const longest = Math.max(...items.map((item) => charactersIn(item.trim())));
  if (longest <= column.maxLength) return undefined;
  const message = `${column.name} has ${longest} characters, at most ${column.maxLength} are read`;
  return { field: column.name, code: "too-long", message };
}

const LONGEST_SHOWN = 40;

function unreadable(column: Column, bytes: Uint8Array, start: number, end: number): CellProblem {
  const text = decodeUtf8(bytes, start, end);
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text;
  return { field: column.name, code: "bad-value", message: `${column.name} "${shown}" ${wanted(column)}` };
}

function wanted({ field: { kind }, dateOrder }: Column): string {
  return dateOrder === "YMD" ? expectation(kind) : expectation(kind).replace("YYYY-MM-DD", dateOrder);
}
