import {
  code,
  country,
  date,
  type FieldTable,
  identifier,
  identifiers,
  type RecordOf,
  text,
} from "../field.ts";

/** A foreign authorized economic operator with the MIDs on file for it: what a partner's data exchange brings. */
export const operatorFields = {
  operatorId: identifier(40, {
    required: true,
    aliases: ["operator", "eori", "aeo number"],
    doc: "Unique id at the partner (EORI or account number).",
    example: "DEAEOF100001",
  }),
  programme: identifier(40, {
    required: false,
    aliases: ["program"],
    doc: "Id of the arrangement's programme; looked up by country where absent.",
    example: "EU-AEO",
  }),
  securityType: identifier(20, {
    required: false,
    aliases: ["security type", "aeo type"],
    doc: "Type of authorisation; only security types earn credit.",
    example: "AEOF",
  }),
  name: text(200, {
    required: false,
    aliases: ["operator name", "company"],
    doc: "Name.",
    example: "Beispiel Werke GmbH",
  }),
  street: text(200, {
    required: false,
    aliases: ["address"],
    doc: "Street-address line.",
    example: "Hauptstrasse 12",
  }),
  city: text(100, { required: false, doc: "City, in English spelling.", example: "Munich" }),
  province: text(100, { required: false, aliases: ["state"], doc: "Province or state.", example: "Bavaria" }),
  postalCode: text(20, {
    required: false,
    aliases: ["postal code", "zip"],
    doc: "Postal code.",
    example: "80331",
  }),
  country: country({ required: true, doc: "Country of the operator.", example: "DE" }),
  manufacturerIdCodes: identifiers(40, {
    required: false,
    aliases: ["mids", "mid", "manufacturer ids"],
    doc: "MIDs on file.",
    example: "DEBEIWER12MUN",
  }),
  status: code(
    { active: ["valid", "authorised", "authorized"], suspended: [], revoked: ["withdrawn", "cancelled"] },
    { required: false, doc: "Present status; `active` where absent.", example: "active" },
  ),
  statusOn: date({
    required: false,
    aliases: ["status date"],
    doc: "Day from which a suspension or revocation holds; credit ends there.",
    example: "2026-02-01",
  }),
  validFrom: date({
    required: false,
    aliases: ["valid from"],
    doc: "First day of the authorisation.",
    example: "2020-01-01",
  }),
  validTo: date({
    required: false,
    aliases: ["valid to", "valid until"],
    doc: "Last day of the authorisation.",
    example: "2029-12-31",
  }),
  lei: identifier(20, {
    required: false,
    doc: "Legal Entity Identifier, where known (Global Business Identifier test).",
    example: "5299000J2N45DDNE4Y28",
  }),
  duns: identifier(9, { required: false, doc: "DUNS number, where known.", example: "150483782" }),
  gln: identifier(13, {
    required: false,
    doc: "Global Location Number, where known.",
    example: "4012345000009",
  }),
} satisfies FieldTable;

export type Operator = RecordOf<typeof operatorFields>;
