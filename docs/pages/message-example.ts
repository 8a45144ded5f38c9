import type { Field } from "../../core/records/field.ts";
import { FIELD_TABLES } from "../../core/records/kinds.ts";
import { MESSAGE_VERSION } from "../../core/records/shipment-message.ts";

/** A message with one shipment, which holds the example of every field. */
export function messageExample(): object {
  const fields = Object.entries<Field>(FIELD_TABLES.shipment);
  return {
    schemaVersion: MESSAGE_VERSION,
    shipments: [Object.fromEntries(fields.map(([name, { example, read }]) => [name, read(example)]))],
  };
}
