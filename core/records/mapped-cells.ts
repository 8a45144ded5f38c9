import { LIST_SEPARATOR, parts } from "./cell-text.ts";
import type { Column } from "./column.ts";
import type { Header } from "./header.ts";
import { JOINT } from "./mapping/mapping.ts";
import type { RecordBuffer } from "./record-buffer.ts";
import type { Row } from "./row.ts";

/** The cells that a mapping makes of those of a record: joined ones, and those whose values it translates. */
export class MappedCells {
  readonly #joins: Header["joins"];
  /** Columns whose cells the mapping replaces before they are decoded. */
  readonly #translated: readonly Column[];
  readonly #buffer: RecordBuffer;

  /** What is made is written into `buffer`, behind the data. */
  constructor({ columns, joins }: Pick<Header, "columns" | "joins">, buffer: RecordBuffer) {
    this.#joins = joins;
    this.#translated = columns.filter(isTranslated);
    this.#buffer = buffer;
  }

  /** Applies the mapping, which nearly no file has, to a row; false where there is no room for the result. */
  apply(row: Row): boolean {
    if (this.#joins.length === 0 && this.#translated.length === 0) return true;
    return this.#join(row) && this.#translate(row);
  }

  /** Parts that are blank are left out. */
  #join(row: Row): boolean {
    return this.#joins.every(({ at, from }) => {
      const texts = from.map((column) => row.text(column).trim());
      return writeCell(this.#buffer, row, at, texts.filter((text) => text !== "").join(JOINT));
    });
  }

  /** Puts our values for theirs where the mapping gives them, item by item in lists; codes are translated as they are decoded. */
  #translate(row: Row): boolean {
    return this.#translated.every(({ at, values, field }) => {
      const text = row.text(at).trim();
      const isList = field.kind.type === "identifiers";
      const theirs = isList ? parts(text, LIST_SEPARATOR) : [text];
      const ours = theirs.map((value) => values.get(value) ?? value).join(LIST_SEPARATOR);
      return writeCell(this.#buffer, row, at, ours);
    });
  }
}

/** Writes a text as the cell of a row, behind the data; false where there is no room for it. */
export function writeCell(buffer: RecordBuffer, row: Row, column: number, text: string): boolean {
  const span = buffer.write(text);
  if (span !== undefined) row.place(column, span);
  return span !== undefined;
}

/** Codes and flags are translated as they are decoded, unless one of theirs means that there is none. */
function isTranslated({ values, form }: Column): boolean {
  return values.size > 0 && (form !== "word" || [...values.values()].includes(""));
}
