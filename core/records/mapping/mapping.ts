import * as z from "zod";
import { FIELD_TABLES, type RecordKind } from "../kinds.ts";

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
    return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join(".") || "document"}: ${issue.message}`) };
  }
  const problems = unknownFields(parsed.data);
  return problems.length === 0 ? { ok: true, mapping: parsed.data } : { ok: false, problems };
}

function unknownFields(mapping: Mapping): string[] {
  const kind: RecordKind = mapping.kind;
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
