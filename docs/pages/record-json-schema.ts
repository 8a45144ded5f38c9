import * as z from "zod";
import { FIELD_TABLES, type RecordKind } from "../../core/records/kinds.ts";
import { recordSchema } from "../../core/records/record-schema.ts";
import { ABOUT_KINDS } from "./record-kinds.ts";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

const NOTE =
  "Absent, null and blank are the same, and keys that are not listed are left out. A text may be any spelling that docs/RECORDS.md names.";

/** The JSON Schema of a kind of record, made from the same table of fields that the readers use. */
export function recordJsonSchema(kind: RecordKind) {
  const { $schema = DIALECT, ...schema } = z.toJSONSchema(recordSchema(FIELD_TABLES[kind]), { io: "input" });
  return { $schema, title: kind, description: `${ABOUT_KINDS[kind]} ${NOTE}`, ...schema };
}
