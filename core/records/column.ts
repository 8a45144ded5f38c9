import { ByteMap } from "./bytes/byte-map.ts";
import { type Field, FLAG_WORDS } from "./field.ts";
import type { Mapping } from "./mapping/mapping.ts";

/** How a column's cells become numbers; text stays text and is only measured. */
export type ColumnForm = "text" | "date" | "country" | "decimal" | "word";

/** The order of day, month and year in a file's dates. */
export type DateOrder = "YMD" | "MDY" | "DMY";

/** One column of a file, ready for decoding. */
export interface Column {
  readonly name: string;
  readonly field: Field;
  readonly form: ColumnForm;
  readonly required: boolean;
  /** Where the column stands in the row. */
  readonly at: number;
  /** Longest text, or longest item of a list, in characters. */
  readonly maxLength: number;
  readonly decimals: number;
  readonly most: number;
  readonly divisor: number;
  readonly dateOrder: DateOrder;
  /** Other spellings that the mapping gives for values of this column. */
  readonly values: ReadonlyMap<string, string>;
  /** For codes: the code of each number. */
  readonly codes: readonly string[];
  /** For words: the number of each spelling in lower case, and the spellings met so far as bytes. */
  readonly words: ReadonlyMap<string, number>;
  readonly met: ByteMap;
}

/** A cell may be as long as a record. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** The column at place `at` of a file that carries the field called `name`. */
export function columnOf(name: string, field: Field, at: number, mapping: Mapping | undefined): Column {
  const { kind } = field;
  return {
    name,
    field,
    form: formOf(field),
    required: field.required,
    at,
    maxLength: "max" in kind ? kind.max : NO_LIMIT,
    decimals: kind.type === "decimal" ? kind.decimals : 0,
    most: kind.type === "decimal" ? kind.most * 10 ** kind.decimals : 0,
    divisor: mapping?.divide[name] ?? 1,
    dateOrder: mapping?.dateOrder ?? "YMD",
    values: new Map(Object.entries(mapping?.values[name] ?? {})),
    codes: kind.type === "code" ? Object.keys(kind.codes) : [],
    words: wordsOf(field),
    met: new ByteMap(),
  };
}

function formOf({ kind }: Field): ColumnForm {
  if (kind.type === "date" || kind.type === "country" || kind.type === "decimal") return kind.type;
  return kind.type === "flag" || kind.type === "code" ? "word" : "text";
}

function wordsOf({ kind }: Field): Map<string, number> {
  if (kind.type === "flag") return new Map([...FLAG_WORDS].map(([word, value]) => [word, value ? 1 : 0]));
  if (kind.type !== "code") return new Map();
  return new Map(
    Object.entries(kind.codes).flatMap(([code, spellings], ordinal) =>
      [code, ...spellings].map((spelling) => [spelling.toLowerCase(), ordinal] as const),
    ),
  );
}
