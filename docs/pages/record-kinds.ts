import { FIELD_TABLES, type RecordKind } from "../../core/records/kinds.ts";

/** The kinds of record in the order of their pages. */
export function recordKinds(): RecordKind[] {
  const kinds: RecordKind[] = [];
  for (const kind in FIELD_TABLES) if (isKind(kind)) kinds.push(kind);
  return kinds;
}

function isKind(name: string): name is RecordKind {
  return name in FIELD_TABLES;
}

/** What a record of a kind is, in a sentence. */
export const ABOUT_KINDS: Readonly<Record<RecordKind, string>> = {
  shipment: "One import entry. An entry may come in several versions; the newest counts, once.",
  member: "A programme account, with what it was on which day.",
  operator:
    "A foreign authorized economic operator with the MIDs on file for it: what a partner's data exchange brings.",
  incident: "A security incident or anomaly tied to a member.",
  validation: "The outcome of a validation visit, with its deficiencies.",
};
