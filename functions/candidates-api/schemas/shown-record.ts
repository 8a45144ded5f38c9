import * as z from "zod";
import { type Field, type FieldTable, isRecordOf, type RecordOf } from "../../../core/records/field.ts";

/** The schema of records as the API shows them: in canonical form, as they were read. */
export function shownRecord<T extends FieldTable>(id: string, table: T): z.ZodType<RecordOf<T>> {
  const isRecord = (value: unknown) =>
    typeof value === "object" && value !== null && isRecordOf(table, value);
  return z.custom<RecordOf<T>>(isRecord).meta({ id, ...document(table) });
}

/** A table of fields in JSON Schema. */
function document(table: FieldTable) {
  const fields = Object.entries(table);
  return {
    type: "object" as const,
    properties: Object.fromEntries(
      fields.map(([name, field]) => [name, { ...typeOf(field), description: field.doc }]),
    ),
    required: fields.flatMap(([name, { required }]) => (required ? name : [])),
  };
}

function typeOf({ kind }: Field): Record<string, unknown> {
  switch (kind.type) {
    case "identifier":
    case "text":
    case "country":
      return { type: "string" };
    case "date":
      return { type: "string", format: "date" };
    case "decimal":
      return { type: "number" };
    case "flag":
      return { type: "boolean" };
    case "code":
      return { type: "string", enum: Object.keys(kind.codes) };
    case "identifiers":
      return { type: "array", items: { type: "string" } };
    case "entries":
      return { type: "array", items: document(kind.of) };
  }
}
