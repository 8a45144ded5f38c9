import {
  code,
  country,
  date,
  entries,
  type FieldTable,
  flag,
  identifier,
  identifiers,
  type RecordOf,
  text,
} from "../field.ts";
import { ENTITY_TYPES, STATUSES, TIERS } from "./programme-codes.ts";

/** A programme account. Status is a history: what a member was on a day is looked up, never overwritten (GAO-17-84). */
export const memberFields = {
  memberId: identifier(35, {
    required: true,
    aliases: ["member", "account", "account number"],
    doc: "Programme account number.",
    example: "M00017",
  }),
  importerIds: identifiers(35, {
    required: false,
    aliases: ["importer ids", "ior numbers", "importer numbers"],
    doc: "Importer-of-record (or carrier) numbers that the account covers, besides memberId.",
    example: "12-3456789|12-3456790",
  }),
  name: text(200, {
    required: false,
    aliases: ["member name", "company"],
    doc: "Name of the account.",
    example: "Example Imports Inc.",
  }),
  entityType: code(ENTITY_TYPES, {
    required: true,
    aliases: ["entity", "type", "business type"],
    doc: "One of the 13 entity groups.",
    source: "CTPAT State of the Program deck (13 entity groups); eligibility pages of CBP",
    example: "IMP",
  }),
  country: country({ required: false, doc: "Country of the member.", example: "US" }),
  fieldOffice: identifier(40, {
    required: false,
    aliases: ["office", "field office"],
    doc: "Field office that validates the member.",
    example: "Houston",
  }),
  status: code(STATUSES, {
    required: false,
    aliases: ["present status", "member status"],
    doc: "Present status.",
    example: "validated",
  }),
  statusHistory: entries(
    {
      on: date({ required: true, doc: "From this day.", example: "2021-05-04" }),
      status: code(STATUSES, { required: true, doc: "Status from that day on.", example: "certified" }),
    },
    {
      required: false,
      aliases: ["status history", "history"],
      doc: "Every change of status with its day.",
      source: "GAO-17-84",
      example: "2021-05-04 certified|2022-02-17 validated",
    },
  ),
  certifiedOn: date({
    required: false,
    aliases: ["certified", "certification date"],
    doc: "Day of certification.",
    source: "6 USC 964",
    example: "2021-05-04",
  }),
  initialValidationOn: date({
    required: false,
    aliases: ["initial validation"],
    doc: "Day of the first validation; the four-year clock starts here.",
    source: "6 USC 965(a), 6 USC 969",
    example: "2022-02-17",
  }),
  lastValidationOn: date({
    required: false,
    aliases: ["last validation"],
    doc: "Day of the newest validation.",
    source: "6 USC 969",
    example: "2022-02-17",
  }),
  tier: code(TIERS, {
    required: false,
    doc: "Present tier: 1 certified, 2 validated, 3 exceeding.",
    source: "6 USC 964 to 966",
    example: "2",
  }),
  fastParticipant: flag({
    required: false,
    aliases: ["fast"],
    doc: "Whether the member takes part in FAST.",
    example: "yes",
  }),
  tradeCompliance: flag({
    required: false,
    aliases: ["trade compliance member"],
    doc: "Whether the member is in the Trade Compliance programme.",
    example: "no",
  }),
  extensionUntil: date({
    required: false,
    aliases: ["extension"],
    doc: "End of a granted extension; validation is not overdue before it.",
    example: "2027-01-31",
  }),
  validatable: flag({
    required: false,
    aliases: ["can be visited"],
    doc: "`no` where the member cannot be visited for no fault of its own; it is then not scored as overdue.",
    example: "yes",
  }),
  manufacturerIdCodes: identifiers(40, {
    required: false,
    aliases: ["mids", "manufacturer ids"],
    doc: "MIDs on file for the member.",
    example: "MXXYZCOM400TIJ",
  }),
} satisfies FieldTable;

export type Member = RecordOf<typeof memberFields>;
