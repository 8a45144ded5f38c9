import * as z from "zod";
import { COUNTRY_PATTERN } from "./country-code.ts";
import { calendarDateSchema } from "./calendar-date.ts";
import { decimalSchema } from "./decimal.ts";

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
  readonly schema: z.ZodType<Value>;
}

export type FieldTable = Readonly<Record<string, Field>>;

type RequiredNames<T extends FieldTable> = {
  [Name in keyof T]: T[Name] extends Field<unknown, true> ? Name : never;
}[keyof T];

/** The record that a field table describes. */
export type RecordOf<T extends FieldTable> = {
  readonly [Name in RequiredNames<T>]: z.output<T[Name]["schema"]>;
} & {
  readonly [Name in Exclude<keyof T, RequiredNames<T>>]?: z.output<T[Name]["schema"]> | undefined;
};

interface About<Required extends boolean> {
  readonly required: Required;
  readonly aliases?: readonly string[];
  readonly doc: string;
  readonly unit?: string;
  readonly source?: string;
  readonly example: string;
}

function field<Value, R extends boolean>(kind: FieldType, schema: z.ZodType<Value>, about: About<R>): Field<Value, R> {
  return { kind, schema, ...about, aliases: about.aliases ?? [] };
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function textSchema(max: number) {
  return z
    .union([z.string(), z.int().transform(String)])
    .pipe(z.string().trim().min(1).max(max).refine((text) => !CONTROL.test(text), "holds a control character"));
}

export function identifier<const R extends boolean>(max: number, about: About<R>): Field<string, R> {
  return field({ type: "identifier", max }, textSchema(max), about);
}

export function text<const R extends boolean>(max: number, about: About<R>): Field<string, R> {
  return field({ type: "text", max }, textSchema(max), about);
}

export function date<const R extends boolean>(about: About<R>): Field<string, R> {
  return field({ type: "date" }, calendarDateSchema, about);
}

export function country<const R extends boolean>(about: About<R>): Field<string, R> {
  const schema = z.string().trim().toUpperCase().regex(COUNTRY_PATTERN, "is not a two-letter country code");
  return field({ type: "country" }, schema, about);
}

export function decimal<const R extends boolean>(decimals: number, most: number, about: About<R>): Field<number, R> {
  return field({ type: "decimal", decimals, most }, decimalSchema(decimals, most), about);
}

/** Spellings of yes and no, in lower case. */
export const FLAG_WORDS: ReadonlyMap<string, boolean> = new Map([
  ...["y", "yes", "true", "1", "t"].map((word) => [word, true] as const),
  ...["n", "no", "false", "0", "f"].map((word) => [word, false] as const),
]);

export function flag<const R extends boolean>(about: About<R>): Field<boolean, R> {
  const spelled = z.union([z.string(), z.number()]).transform((word, context) => {
    const value = FLAG_WORDS.get(String(word).trim().toLowerCase());
    if (value === undefined) context.addIssue({ code: "custom", message: "is neither yes nor no" });
    return value ?? z.NEVER;
  });
  return field({ type: "flag" }, z.union([z.boolean(), spelled]), about);
}

export function code<const C extends string, const R extends boolean>(
  codes: Readonly<Record<C, readonly string[]>>,
  about: About<R>,
): Field<C, R> {
  const spellings = new Map<string, C>();
  for (const name in codes) {
    for (const spelling of [name, ...codes[name]]) spellings.set(spelling.toLowerCase(), name);
  }
  const schema = z.union([z.string(), z.number()]).transform((word, context) => {
    const found = spellings.get(String(word).trim().toLowerCase());
    if (found !== undefined) return found;
    context.addIssue({ code: "custom", message: `is none of ${Object.keys(codes).join(", ")}` });
    return z.NEVER;
  });
  return field({ type: "code", codes }, schema, about);
}

export function identifiers<const R extends boolean>(max: number, about: About<R>): Field<string[], R> {
  return field({ type: "identifiers", max }, z.array(textSchema(max)), about);
}

export function entries<const T extends FieldTable, const R extends boolean>(of: T, about: About<R>): Field<RecordOf<T>[], R> {
  return field({ type: "entries", of }, z.array(recordSchema(of)), about);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function withoutAbsent(input: unknown): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => !isAbsent(value)));
}

/**
 * The schema of one record: absent, null and blank cells are the same thing, unknown keys are left out.
 * Its output is the record with every value in its canonical form.
 */
export function recordSchema<T extends FieldTable>(table: T): z.ZodType<RecordOf<T>> {
  return z.preprocess(withoutAbsent, z.object(shapeOf(table))).pipe(
    z.custom<RecordOf<T>>(),
  );
}

function shapeOf(table: FieldTable): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(table).map(([name, { schema, required }]) => [name, required ? schema : schema.optional()]),
  );
}
