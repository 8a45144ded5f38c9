import {
  code,
  country,
  date,
  decimal,
  type FieldTable,
  flag,
  identifier,
  identifiers,
  type RecordOf,
  text,
} from "../field.ts";

/** Largest amounts taken as true; more is a slip of the keyboard. */
const MOST_USD = 10_000_000_000;
const MOST_KG = 1_000_000_000;

/**
 * One import entry. An entry may come in several versions; the newest counts.
 * Names follow CBP's entry summary (Form 7501) where it has the item.
 */
export const shipmentFields = {
  entryNumber: identifier(35, {
    required: true,
    aliases: ["entry", "entry no", "entry id", "shipment id"],
    doc: "Unique number of the entry: filer code, number and check digit.",
    source: "CBP Form 7501, block 1",
    example: "ABC-1234567-8",
  }),
  version: decimal(0, 1_000_000, {
    required: false,
    aliases: ["entry version", "revision"],
    doc: "Version of the entry, counted up with each correction; 0 where absent.",
    example: "1",
  }),
  entryDate: date({
    required: true,
    aliases: ["date of entry"],
    doc: "Day of entry: status, arrangements and tables are looked up as of this day.",
    source: "CBP Form 7501, block 7",
    example: "2026-03-14",
  }),
  importerId: identifier(35, {
    required: true,
    aliases: ["importer", "importer no", "importer number", "importer of record", "ior number"],
    doc: "Importer of record; matched with a member's memberId or importerIds.",
    source: "CBP Form 7501, block 23",
    example: "M00017",
  }),
  carrierId: identifier(35, {
    required: false,
    aliases: ["carrier", "carrier code", "scac"],
    doc: "Carrier; matched with a member's memberId or importerIds.",
    example: "M00204",
  }),
  brokerId: identifier(35, {
    required: false,
    aliases: ["broker", "filer"],
    doc: "Licensed customs broker that filed the entry.",
    example: "M00310",
  }),
  driverFastCard: flag({
    required: false,
    aliases: ["driver fast card", "fast card"],
    doc: "Whether the driver held a valid FAST card. Never the card's number: no personal data is needed.",
    source: "CBP FAST programme, every link",
    example: "yes",
  }),
  manufacturerName: text(200, {
    required: false,
    aliases: ["manufacturer", "mfr name", "supplier name"],
    doc: "Name of the manufacturer, as on the invoice.",
    source: "19 CFR 102 Appendix",
    example: "Cartoneria del Norte S.A. de C.V.",
  }),
  manufacturerStreet: text(200, {
    required: false,
    aliases: ["manufacturer address", "manufacturer street address", "mfr street"],
    doc: "Street-address or box line of the manufacturer.",
    source: "19 CFR 102 Appendix",
    example: "Av. Industrial 1450",
  }),
  manufacturerCity: text(100, {
    required: false,
    aliases: ["mfr city"],
    doc: "City of the manufacturer, in English spelling.",
    source: "19 CFR 102 Appendix",
    example: "Tijuana",
  }),
  manufacturerProvince: text(100, {
    required: false,
    aliases: ["mfr province", "manufacturer state"],
    doc: "Province, state or region; needed for a manufacturer in Canada, whose MID starts with the province's code.",
    source: "19 CFR 102 Appendix",
    example: "ON",
  }),
  manufacturerPostalCode: text(20, {
    required: false,
    aliases: ["mfr postal code", "manufacturer zip"],
    doc: "Postal code; required beside the MID for China since 18 March 2023, never part of it.",
    example: "22444",
  }),
  manufacturerCountry: country({
    required: false,
    aliases: ["mfr country"],
    doc: "Country of the manufacturer; countryOfOrigin where absent.",
    example: "MX",
  }),
  manufacturerIdCode: identifier(40, {
    required: false,
    aliases: ["mid", "manufacturer id", "manufacturer id code", "manufacturer identification code"],
    doc: "The declared manufacturer identification code (MID).",
    source: "CBP Form 7501, block 13; 19 CFR 102.23",
    example: "MXCARDEL1450TIJ",
  }),
  countryOfOrigin: country({
    required: true,
    aliases: ["origin", "origin country"],
    doc: "Country of origin of the goods.",
    source: "CBP Form 7501, block 10",
    example: "MX",
  }),
  countryOfExport: country({
    required: false,
    aliases: ["export country", "exporting country"],
    doc: "Country that the goods were exported from.",
    source: "CBP Form 7501, block 14",
    example: "MX",
  }),
  portOfEntry: identifier(20, {
    required: false,
    aliases: ["port", "port code", "entry port"],
    doc: "Port of entry, CBP Schedule D code.",
    source: "CBP Form 7501, block 6",
    example: "2506",
  }),
  mode: code(
    {
      sea: ["10", "11", "12", "vessel", "ocean"],
      rail: ["20", "21"],
      truck: ["30", "31", "32", "33", "34", "road"],
      air: ["40", "41"],
      mail: ["50"],
      other: ["60", "70"],
    },
    {
      required: false,
      aliases: ["mode of transport", "mot", "transport mode"],
      doc: "Mode of transport; the two-digit codes of Form 7501 are read too.",
      source: "CBP Form 7501, block 9",
      example: "truck",
    },
  ),
  border: code(
    { mexico: ["mx", "south", "southern"], canada: ["ca", "north", "northern"], none: ["na", "n/a"] },
    {
      required: false,
      aliases: ["land border"],
      doc: "Land border crossed; FAST asks for different links at each.",
      example: "mexico",
    },
  ),
  fastLane: flag({
    required: false,
    aliases: ["fast lane", "fast"],
    doc: "Whether the shipment was presented in a FAST lane.",
    example: "yes",
  }),
  valueUsd: decimal(2, MOST_USD, {
    required: true,
    aliases: ["value", "entered value", "customs value"],
    unit: "US dollars",
    doc: "Entered value.",
    source: "CBP Form 7501, block 32",
    example: "48250.00",
  }),
  weightKg: decimal(3, MOST_KG, {
    required: false,
    aliases: ["weight", "gross weight", "net mass", "net weight"],
    unit: "kilograms",
    doc: "Weight of the goods.",
    source: "CBP Form 7501, block 30",
    example: "12400",
  }),
  quantity: decimal(3, MOST_KG, {
    required: false,
    aliases: ["net quantity"],
    unit: "units of the tariff line",
    doc: "Quantity.",
    source: "CBP Form 7501, block 31",
    example: "1200",
  }),
  htsCode: identifier(14, {
    required: false,
    aliases: ["hts", "hs code", "tariff number", "hts number", "commodity code"],
    doc: "Tariff number (HTSUS); its first two digits are the chapter.",
    source: "CBP Form 7501, block 29",
    example: "8544.30.0000",
  }),
  anomalyCodes: identifiers(40, {
    required: false,
    aliases: ["anomalies", "anomaly code"],
    doc: "Anomalies seen on the shipment, `|` between; the policy gives each code its points, a code it does not know is kept and counted.",
    example: "SEAL_MISMATCH|LATE_MANIFEST",
  }),
  examined: flag({
    required: false,
    aliases: ["exam", "inspected"],
    doc: "Whether the shipment was examined.",
    example: "no",
  }),
  examFinding: code(
    {
      none: ["clean", "ok", "no finding"],
      discrepancy: ["minor"],
      contraband: ["drugs", "seizure"],
      fraud: ["critical"],
      forcedLabour: ["forced labor", "forced-labour"],
      other: [],
    },
    {
      required: false,
      aliases: ["finding", "exam result"],
      doc: "What the examination found.",
      example: "none",
    },
  ),
} satisfies FieldTable;

export type Shipment = RecordOf<typeof shipmentFields>;
