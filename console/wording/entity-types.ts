import type { EntityType } from "../../core/records/fields/programme-codes.ts";

/** Names of the entity types, in the order of the programme's list. */
const ENTITY_TYPE_NAMES: Readonly<Record<EntityType, string>> = {
  IMP: "Importer",
  EXP: "Exporter",
  HCC: "Highway carrier, Canada",
  HCM: "Highway carrier, Mexico",
  MLH: "Long-haul carrier, Mexico",
  RAI: "Rail carrier",
  SEA: "Sea carrier",
  AIR: "Air carrier",
  MPT: "Marine port or terminal",
  CON: "Consolidator",
  BRK: "Customs broker",
  FMX: "Foreign manufacturer",
  "3PL": "Logistics provider",
};

/** The name of an entity type; the code itself where it has none here. */
export function entityTypeName(type: string): string {
  const names: Readonly<Record<string, string>> = ENTITY_TYPE_NAMES;
  return names[type] ?? type;
}
