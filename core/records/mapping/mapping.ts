import * as z from "zod";
import { expectation } from "../expectation.ts";
import type { Field } from "../field.ts";
import { FIELD_TABLES } from "../kinds.ts";

const text = z.string().min(1);

/** Stands between the columns that a mapping joins. */
export const JOINT = "/";

/**
 * How another system's columns become ours: a document users can write (`--map FILE`), and the form of the presets.
 * Columns that it does not name are still matched by name and alias.
 */
export const mappingSchema = z.strictObject({
  name: text,
  kind: z.enum(["shipment", "member", "operator", "incident", "validation"]),
  /** Where the column names come from. */
  source: z.string().default(""),
  notes: z.array(z.string()).default([]),
  /** Their column name to our field. */
  columns: z.record(text, text).default({}),
  /** Our field to several of their columns, joined by `JOINT` in this order (CSV only). */
  joins: z.record(text, z.array(text).min(2)).default({}),
  /** Our field to the value that every record gets. */
  constants: z.record(text, z.string()).default({}),
  /** Our field, then their value to ours. */
  values: z.record(text, z.record(z.string(), z.string())).default({}),
  /** Our decimal field to the number that theirs is divided by (another currency or unit). */
  divide: z.record(text, z.number().positive()).default({}),
  dateOrder: z.enum(["YMD", "MDY", "DMY"]).default("YMD"),
  delimiter: z.enum([",", ";", "\t", "|"]).default(","),
});

export type Mapping = z.output<typeof mappingSchema>;

export type MappingReading =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a mapping document; a bad one names the path and what is wrong there. */
export function readMapping(input: unknown): MappingReading {
  const parsed = mappingSchema.safeParse(input);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join(".") || "document"}: ${issue.message}`),
    };
  }
  const problems = [...unknownFields(parsed.data), ...misfits(parsed.data)];
  return problems.length === 0 ? { ok: true, mapping: parsed.data } : { ok: false, problems };
}

function unknownFields(mapping: Mapping): string[] {
  const { kind } = mapping;
  const known = new Set(Object.keys(FIELD_TABLES[kind]));
  const named: [string, string[]][] = [
    ["columns", Object.values(mapping.columns)],
    ["joins", Object.keys(mapping.joins)],
    ["constants", Object.keys(mapping.constants)],
    ["values", Object.keys(mapping.values)],
    ["divide", Object.keys(mapping.divide)],
  ];
  return named.flatMap(([part, fields]) =>
    fields.filter((field) => !known.has(field)).map((field) => `${part}: ${kind} has no field ${field}`),
  );
}

/** What the fields that the mapping names cannot take. */
function misfits({ kind, columns, joins, constants, values, divide }: Mapping): string[] {
  const given = [...new Set(Object.values(columns)), ...Object.keys(joins), ...Object.keys(constants)];
  const fields = Object.entries<Field>(FIELD_TABLES[kind]);
  return fields.flatMap(([name, field]) => {
    const ways = given.filter((other) => other === name);
    const theirs = Object.entries(values[name] ?? {});
    return [
      ...(ways.length > 1 ? [`${name} is given by more than one of columns, joins and constants`] : []),
      ...unreadable(`constants.${name}`, field, constants[name]),
      ...(name in divide && field.kind.type !== "decimal" ? [`divide.${name}: the field is no number`] : []),
      ...theirs.flatMap(([value, ours]) => untranslatable(`values.${name}.${value}`, field, ours)),
    ];
  });
}

/** Nothing at all may stand for a value; days and numbers are read in the file's own order and unit, so no other may. */
function untranslatable(path: string, field: Field, ours: string): string[] {
  if (ours === "") return [];
  const { type } = field.kind;
  if (type === "date" || type === "decimal")
    return [`${path}: only "", for absent, can stand for a day or a number`];
  return unreadable(path, field, ours);
}

function unreadable(path: string, field: Field, text: string | undefined): string[] {
  return text === undefined || field.read(text) !== undefined
    ? []
    : [`${path}: "${text}" ${expectation(field.kind)}`];
}
