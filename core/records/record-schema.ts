import * as z from "zod";
import { cellOfJson, isPlainText } from "./cell-text.ts";
import { COUNTRY_PATTERN } from "./country-code.ts";
import { PLAIN_DECIMAL } from "./decimal.ts";
import { expectation } from "./expectation.ts";
import { type Field, type FieldTable, isRecordOf, type RecordOf } from "./field.ts";

const IS_MISSING = "is missing";

/**
 * The zod schema of a kind of record in JSON, for messages and the API: absent, null and blank are the same, unknown keys are left
 * out, values come out in their canonical form. Made from the same `read` as the column reader, so both accept the same.
 */
export function recordSchema<T extends FieldTable>(table: T): z.ZodType<RecordOf<T>> {
  const shape = Object.fromEntries(Object.entries(table).map(([name, field]) => [name, fieldSchema(field)]));
  return z.object(shape).transform((values, context) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    if (isRecordOf(table, given)) return given;
    for (const [name, { required }] of Object.entries(table)) {
      if (required && given[name] === undefined) {
        context.addIssue({ code: "custom", path: [name], message: IS_MISSING });
      }
    }
    return z.NEVER;
  });
}

/** Blank is absent; that nothing required is absent is seen when all fields are read. */
function fieldSchema(field: Field): z.ZodType {
  const { kind } = field;
  const input = inputOf(field);
  // What is said of a field stands on its input: a JSON Schema shows no examples of what a transformation makes.
  return (field.required ? input : input.nullish()).meta(aboutField(field)).transform((value, context) => {
    const text = cellOfJson(kind, value);
    if (text.trim() === "" && isPlainText(text)) return undefined;
    const read = isPlainText(text) ? field.read(text) : undefined;
    if (read === undefined) context.addIssue({ code: "custom", message: expectation(kind) });
    return read;
  });
}

/** What a JSON Schema says of a field; the example stands in its canonical form. */
function aboutField({ doc, unit, source, example, read }: Field) {
  return {
    description: doc,
    ...(unit !== undefined && { unit }),
    ...(source !== undefined && { source }),
    examples: [read(example)],
  };
}

/** What JSON may hold for a field: the canonical form and the others that are read. */
function inputOf(field: Field): z.ZodType {
  const { kind } = field;
  const error = ({ input }: { readonly input?: unknown }) =>
    input === undefined || input === null ? IS_MISSING : expectation(kind);
  switch (kind.type) {
    case "identifier":
    case "text":
      return z.union([z.string().meta({ maxLength: kind.max }), z.int()], { error });
    case "date":
      return z.string({ error }).meta({ format: "date" });
    case "country":
      return z.string({ error }).meta({ pattern: COUNTRY_PATTERN.source });
    case "decimal": {
      const number = z.number().meta({ minimum: 0, maximum: kind.most });
      return z.union([number, z.string().meta({ pattern: PLAIN_DECIMAL.source })], { error });
    }
    case "flag":
      return z.union([z.boolean(), z.string(), z.number()], { error });
    case "code":
      return z.union([z.enum(Object.keys(kind.codes)), z.string(), z.number()], { error });
    case "identifiers":
      return z.union([z.array(z.string().meta({ maxLength: kind.max })), z.string()], { error });
    case "entries":
      return z.union([z.array(entrySchema(kind.of)), z.string()], { error });
  }
}

function entrySchema(of: FieldTable): z.ZodType {
  const scalar = z.union([z.string(), z.number(), z.boolean()]);
  const shape = Object.entries(of).map(([name, field]) => {
    const value = field.required ? scalar : scalar.nullish();
    return [name, value.meta(aboutField(field))] as const;
  });
  return z.object(Object.fromEntries(shape));
}
