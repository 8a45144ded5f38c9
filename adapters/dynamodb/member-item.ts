import type { FieldTable, RecordOf } from "../../core/records/field.ts";
import { type Incident, incidentFields } from "../../core/records/fields/incident.ts";
import { type Member, memberFields } from "../../core/records/fields/member.ts";
import { type Validation, validationFields } from "../../core/records/fields/validation.ts";
import { recordSchema } from "../../core/records/record-schema.ts";
import { sha256 } from "../sha256.ts";
import { type Item, type ItemKey, keyItem } from "./item.ts";
import { keyOf, textOf } from "./item-attributes.ts";
import { memberItemKey } from "./members-keys.ts";
import { StoredItemError } from "./stored-item-error.ts";

/*
 * Items of the members table: `record`, the record as JSON with its fields in the order of their table, however the file had
 * them; a profile also has `uploadedAt`, when it was last uploaded with this content.
 */

/** An incident or a validation, as a ranking reads them. */
export type HistoryRecord =
  | { readonly kind: "incident"; readonly record: Incident }
  | { readonly kind: "validation"; readonly record: Validation };

const memberText = textWriter(memberFields);
const incidentText = textWriter(incidentFields);
const validationText = textWriter(validationFields);

export const memberRecord = recordReader(memberFields);
export const incidentRecord = recordReader(incidentFields);
export const validationRecord = recordReader(validationFields);

/** The key of a profile's item, and its record's text. */
export function profileText(member: Member): { readonly key: ItemKey; readonly text: string } {
  const text = memberText(member);
  return { key: memberItemKey("profile", member.memberId, "", sha256(text)), text };
}

export function incidentItem(incident: Incident): Item {
  const text = incidentText(incident);
  const key = memberItemKey("incident", incident.memberId, incident.incidentId, sha256(text));
  return { ...keyItem(key), record: { S: text } };
}

export function validationItem(validation: Validation): Item {
  const text = validationText(validation);
  const key = memberItemKey("validation", validation.memberId, validation.validationId, sha256(text));
  return { ...keyItem(key), record: { S: text } };
}

/** Writes records of a table as JSON, fields in the table's order. */
function textWriter<T extends FieldTable>(table: T): (record: RecordOf<T>) => string {
  const names = namesOf(table);
  return (record) => JSON.stringify(record, names);
}

/** The names of fields, and of those of the entries that a field lists. */
function namesOf(table: FieldTable): string[] {
  return Object.entries(table).flatMap(([name, { kind }]) =>
    kind.type === "entries" ? [name, ...namesOf(kind.of)] : [name],
  );
}

/** Reads records of a table from items; throws StoredItemError. */
function recordReader<T extends FieldTable>(table: T): (item: Item) => RecordOf<T> {
  const schema = recordSchema(table);
  return (item) => {
    const text = textOf(item, "record");
    try {
      return schema.parse(JSON.parse(text));
    } catch (error) {
      throw new StoredItemError(keyOf(item), "record", "a record of this version's fields", error);
    }
  };
}
