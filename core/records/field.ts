import { dayFromText } from "./calendar-date.ts";
import { charactersIn, isPlainText, LIST_SEPARATOR, parts } from "./cell-text.ts";
import { COUNTRY_PATTERN } from "./country-code.ts";
import { scaledFromText } from "./decimal.ts";

/** What a field's cell holds; each type has one text form (CSV), one JSON form and one column decoder. */
export type FieldType =
  /** A code that identifies something: letters, digits, punctuation; blanks round it do not count. */
  | { readonly type: "identifier"; readonly max: number }
  /** Free text, at most `max` characters. */
  | { readonly type: "text"; readonly max: number }
  /** A day of the Gregorian calendar, `YYYY-MM-DD`. */
  | { readonly type: "date" }
  /** ISO 3166-1 alpha-2; a code of the right form that no list knows is kept. */
  | { readonly type: "country" }
  /** A non-negative number with at most `decimals` places that count; more are rounded half up. */
  | { readonly type: "decimal"; readonly decimals: number; readonly most: number }
  /** yes or no. */
  | { readonly type: "flag" }
  /** One of a closed list; `codes` maps each code to the other spellings accepted for it. */
  | { readonly type: "code"; readonly codes: Readonly<Record<string, readonly string[]>> }
  /** Several identifiers, `|` between them in CSV. */
  | { readonly type: "identifiers"; readonly max: number }
  /** Several small records, `|` between them in CSV and blanks between their cells. */
  | { readonly type: "entries"; readonly of: Readonly<Record<string, Field>> };

/** One field of a record kind: the single source for readers, schemas and documents. */
export interface Field<Value = unknown, Required extends boolean = boolean> {
  readonly kind: FieldType;
  readonly required: Required;
  /** Other column names that mean this field; compared without case, blanks and punctuation. */
  readonly aliases: readonly string[];
  readonly doc: string;
  readonly unit?: string;
  /** The rule or public form that asks for the field. */
  readonly source?: string;
  readonly example: string;
  /** The value that a text means, in its canonical form; undefined where it means none. */
  readonly read: (text: string) => Value | undefined;
}

export type FieldTable = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends Field<infer Value> ? Value : never;

type RequiredNames<T extends FieldTable> = {
  [Name in keyof T]: T[Name] extends Field<unknown, true> ? Name : never;
}[keyof T];

/** The record that a field table describes. */
export type RecordOf<T extends FieldTable> = {
  readonly [Name in RequiredNames<T>]: ValueOf<T[Name]>;
} & {
  readonly [Name in Exclude<keyof T, RequiredNames<T>>]?: ValueOf<T[Name]> | undefined;
};

interface About<Required extends boolean> {
  readonly required: Required;
  readonly aliases?: readonly string[];
  readonly doc: string;
  readonly unit?: string;
  readonly source?: string;
  readonly example: string;
}

function field<Value, R extends boolean>(
  kind: FieldType,
  read: (text: string) => Value | undefined,
  about: About<R>,
): Field<Value, R> {
  return { kind, read, ...about, aliases: about.aliases ?? [] };
}

function textReader(max: number): (text: string) => string | undefined {
  return (text) => {
    const trimmed = text.trim();
    return trimmed === "" || charactersIn(trimmed) > max || !isPlainText(trimmed) ? undefined : trimmed;
  };
}

export function identifier<const R extends boolean>(max: number, about: About<R>): Field<string, R> {
  return field({ type: "identifier", max }, textReader(max), about);
}

export function text<const R extends boolean>(max: number, about: About<R>): Field<string, R> {
  return field({ type: "text", max }, textReader(max), about);
}

export function date<const R extends boolean>(about: About<R>): Field<string, R> {
  const read = (text: string) => (dayFromText(text.trim()) < 0 ? undefined : text.trim());
  return field({ type: "date" }, read, about);
}

export function country<const R extends boolean>(about: About<R>): Field<string, R> {
  const read = (text: string) => {
    const code = text.trim();
    return COUNTRY_PATTERN.test(code) ? code.toUpperCase() : undefined;
  };
  return field({ type: "country" }, read, about);
}

export function decimal<const R extends boolean>(
  decimals: number,
  most: number,
  about: About<R>,
): Field<number, R> {
  const scale = 10 ** decimals;
  const read = (text: string) => {
    const scaled = scaledFromText(text.trim(), decimals);
    return scaled === undefined || scaled > most * scale ? undefined : scaled / scale;
  };
  return field({ type: "decimal", decimals, most }, read, about);
}

/** Spellings of yes and no, in lower case. */
export const FLAG_WORDS: ReadonlyMap<string, boolean> = new Map([
  ...["y", "yes", "true", "1", "t"].map((word) => [word, true] as const),
  ...["n", "no", "false", "0", "f"].map((word) => [word, false] as const),
]);

export function flag<const R extends boolean>(about: About<R>): Field<boolean, R> {
  return field({ type: "flag" }, (text) => FLAG_WORDS.get(text.trim().toLowerCase()), about);
}

export function code<const C extends string, const R extends boolean>(
  codes: Readonly<Record<C, readonly string[]>>,
  about: About<R>,
): Field<C, R> {
  const spellings = new Map<string, C>();
  for (const name in codes) {
    for (const spelling of [name, ...codes[name]]) spellings.set(spelling.toLowerCase(), name);
  }
  return field({ type: "code", codes }, (text) => spellings.get(text.trim().toLowerCase()), about);
}

export function identifiers<const R extends boolean>(
  max: number,
  about: About<R>,
): Field<readonly string[], R> {
  const readItem = textReader(max);
  return field({ type: "identifiers", max }, (text) => readAll(parts(text, LIST_SEPARATOR), readItem), about);
}

export function entries<const T extends FieldTable, const R extends boolean>(
  of: T,
  about: About<R>,
): Field<readonly RecordOf<T>[], R> {
  const readEntry = entryReader(of);
  return field({ type: "entries", of }, (text) => readAll(parts(text, LIST_SEPARATOR), readEntry), about);
}

function readAll<Item>(
  texts: readonly string[],
  read: (text: string) => Item | undefined,
): Item[] | undefined {
  const items: Item[] = [];
  for (const text of texts) {
    const item = read(text);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** Reads the blank-separated cells of one entry; the last one takes what is left over. */
function entryReader<T extends FieldTable>(of: T): (text: string) => RecordOf<T> | undefined {
  const fields = Object.entries(of);
  return (text) => {
    const words = parts(text, " ");
    const last = fields.length - 1;
    const values = fields.flatMap(([name, { read }], at): [string, unknown][] => {
      const word = at === last ? words.slice(last).join(" ") : (words[at] ?? "");
      return word === "" ? [] : [[name, read(word)]];
    });
    const record = Object.fromEntries(values);
    const isReadable = values.every(([, value]) => value !== undefined);
    return isReadable && isRecordOf(of, record) ? record : undefined;
  };
}

/** Whether an object whose values were read by the table's fields is a record of it: nothing required is missing. */
export function isRecordOf<T extends FieldTable>(table: T, values: object): values is RecordOf<T> {
  for (const name in table) if (table[name]?.required === true && !Object.hasOwn(values, name)) return false;
  return true;
}
