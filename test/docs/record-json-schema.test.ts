import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { Field } from "../../core/records/field.ts";
import { FIELD_TABLES, type RecordKind } from "../../core/records/kinds.ts";
import { recordSchema } from "../../core/records/record-schema.ts";
import { recordJsonSchema } from "../../docs/pages/record-json-schema.ts";
import { recordKinds } from "../../docs/pages/record-kinds.ts";

const schemaShape = z.object({
  required: z.array(z.string()),
  properties: z.record(
    z.string(),
    z.looseObject({ description: z.string(), examples: z.array(z.unknown()).min(1) }),
  ),
});

/** The examples of a kind's fields as one message. */
function exampleOf(kind: RecordKind): Record<string, unknown> {
  const { properties } = schemaShape.parse(recordJsonSchema(kind));
  return Object.fromEntries(Object.entries(properties).map(([name, { examples }]) => [name, examples[0]]));
}

describe.each(recordKinds())("the JSON Schema of %s", (kind) => {
  const schema = schemaShape.parse(recordJsonSchema(kind));
  const fields = Object.entries<Field>(FIELD_TABLES[kind]);
  const required = fields.flatMap(([name, field]) => (field.required ? [name] : []));
  const accepts = (message: unknown) => z.fromJSONSchema(recordJsonSchema(kind)).safeParse(message).success;

  test("requires what the table of fields requires, and describes every field", () => {
    expect(schema.required).toEqual(required);
    expect(Object.keys(schema.properties)).toEqual(fields.map(([name]) => name));
    for (const [name, { doc, unit, source }] of fields) {
      expect(schema.properties[name]).toMatchObject({
        description: doc,
        ...(unit !== undefined && { unit }),
        ...(source !== undefined && { source }),
      });
    }
  });

  test("and the project's own reading accept the examples, and give them back", () => {
    const message = exampleOf(kind);
    expect(accepts(message)).toBe(true);
    expect(recordSchema(FIELD_TABLES[kind]).parse(message)).toEqual(message);
  });

  test("takes null for absent, but not for what is required", () => {
    const message = exampleOf(kind);
    const optional = fields.flatMap(([name, field]) => (field.required ? [] : [name]));
    expect(accepts({ ...message, ...Object.fromEntries(optional.map((name) => [name, null])) })).toBe(true);
    for (const name of required) {
      expect(accepts({ ...message, [name]: null })).toBe(false);
      expect(accepts({ ...message, [name]: undefined })).toBe(false);
    }
  });
});
