import type { FieldTable } from "./field.ts";
import { incidentFields } from "./fields/incident.ts";
import { memberFields } from "./fields/member.ts";
import { operatorFields } from "./fields/operator.ts";
import { shipmentFields } from "./fields/shipment.ts";
import { validationFields } from "./fields/validation.ts";

/** The kinds of record and their tables of fields. */
export const FIELD_TABLES = {
  shipment: shipmentFields,
  member: memberFields,
  operator: operatorFields,
  incident: incidentFields,
  validation: validationFields,
} as const satisfies Record<string, FieldTable>;

export type RecordKind = keyof typeof FIELD_TABLES;
