import fc from "fast-check";
import type { ContestedReader, ContestedRecord } from "../../../core/activity/contested-record.ts";
import type { EntryPlaces } from "../../../core/activity/entry-places.ts";
import type { Mapping } from "../../../core/records/mapping/mapping.ts";
import { RecordReader } from "../../../core/records/record-reader.ts";
import type { RecordFormat } from "../../../core/records/record-splitter.ts";
import type { RecordTaker } from "../../../core/records/record-taker.ts";

/** A shipment as its sender writes it: cells by field, those left out absent. */
export type ShipmentCells = Readonly<Record<string, string | undefined>>;

/** How a file's cells are written; the records are the same. */
export type Writing = "plain" | "quoted" | "blanks" | "ndjson";

export const WRITINGS: readonly Writing[] = ["plain", "quoted", "blanks", "ndjson"];

/** A file of shipments. */
export interface ShipmentFile {
  readonly writing: Writing;
  readonly records: readonly ShipmentCells[];
}

const COLUMNS = [
  "entryNumber",
  "version",
  "entryDate",
  "importerId",
  "carrierId",
  "driverFastCard",
  "border",
  "fastLane",
  "manufacturerName",
  "manufacturerStreet",
  "manufacturerCity",
  "manufacturerPostalCode",
  "manufacturerCountry",
  "manufacturerIdCode",
  "countryOfOrigin",
  "countryOfExport",
  "valueUsd",
  "weightKg",
  "htsCode",
  "anomalyCodes",
] as const;

/** The bytes of a file. */
function bytesOf({ writing, records }: ShipmentFile): Uint8Array {
  const lines =
    writing === "ndjson"
      ? records.map((record) => JSON.stringify(record))
      : [
          COLUMNS.join(","),
          ...records.map((record) => COLUMNS.map((name) => cell(writing, record[name])).join(",")),
        ];
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

function cell(writing: Writing, text = ""): string {
  const needsQuotes = writing === "quoted" || /[",\n]/.test(text);
  const written = needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
  return writing === "blanks" && !needsQuotes ? `  ${written} ` : written;
}

/** Reads bytes of shipments to a taker. */
export function readShipments(
  bytes: Uint8Array | string,
  taker: RecordTaker,
  format: RecordFormat = "csv",
  mapping?: Mapping,
): RecordReader {
  const reader = new RecordReader({ kind: "shipment", file: "shipments", format, mapping, taker });
  reader.push(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
  reader.end();
  return reader;
}

/** Reads a file of shipments to a taker; one of no records in NDJSON would be an empty file, and is passed over. */
export function readShipmentFile(file: ShipmentFile, taker: RecordTaker): void {
  const format = file.writing === "ndjson" ? "ndjson" : "csv";
  if (format === "csv" || file.records.length > 0) readShipments(bytesOf(file), taker, format);
}

/** Reads such a file a second time, whose records stand at `places`. */
export function readShipmentFileAgain(
  file: ShipmentFile,
  reader: ContestedReader,
  places: EntryPlaces,
  found: (record: ContestedRecord) => void,
): void {
  const format = file.writing === "ndjson" ? "ndjson" : "csv";
  const again = reader.again({ file: "shipments", format, mapping: undefined, places }, found);
  again.push(bytesOf(file));
  again.end();
}

const MANUFACTURERS: readonly ShipmentCells[] = [
  {},
  {
    manufacturerName: "Cartoneria del Norte",
    manufacturerStreet: "Av. Industrial 1450",
    manufacturerCity: "Tijuana",
  },
  {
    manufacturerName: "Cartoneria del Norte",
    manufacturerStreet: "Av. Industrial 1450",
    manufacturerCity: "Tijuana",
    manufacturerIdCode: "MXCARDEL1450TIJ",
  },
  {
    manufacturerName: "Beiersdorf, Werk 2",
    manufacturerStreet: "Troplowitz 12",
    manufacturerCity: "Munich",
    manufacturerCountry: "DE",
    manufacturerIdCode: "DEBEIWER12MUN",
  },
  { manufacturerName: 'The "Best" Mill', manufacturerCity: "Hanoi", manufacturerIdCode: "VNWRONG1HAN" },
];

/** The pools are small, so that entries, versions and importers meet. A few records are no shipments. */
const someShipment: fc.Arbitrary<ShipmentCells> = fc
  .record({
    entryNumber: fc.constantFrom("E1", "E2", "E3", "E4", "E5", 'E"6', "E7,8"),
    version: fc.constantFrom(undefined, "0", "1", "2", "3"),
    entryDate: fc.constantFrom(
      "2026-06-15",
      "2026-06-14",
      "2026-06-16",
      "2026-06-30",
      "2026-07-01",
      "2026-01-31",
      "2025-06-30",
      "2024-07-01",
      "2020-01-01",
    ),
    importerId: fc.constantFrom("M1", "M2", "IOR-2", "M3", "unknown 1", "unknown 2"),
    carrierId: fc.constantFrom(undefined, "H1", "M2", "nobody"),
    driverFastCard: fc.constantFrom(undefined, "yes", "no"),
    border: fc.constantFrom(undefined, "mexico", "canada", "none"),
    fastLane: fc.constantFrom(undefined, "yes", "no"),
    manufacturer: fc.constantFrom(...MANUFACTURERS),
    countryOfOrigin: fc.constantFrom("MX", "DE", "VN", "ZZ"),
    countryOfExport: fc.constantFrom(undefined, "SY"),
    valueUsd: fc.constantFrom("0", "0.01", "100", "48250.75", "9000000"),
    weightKg: fc.constantFrom(undefined, "0", "0.5", "12400"),
    htsCode: fc.constantFrom(undefined, "8544.30", "6109", "x"),
    anomalyCodes: fc.constantFrom(undefined, "SEAL_BROKEN", "LATE_MANIFEST|NEW_CODE", "NEW_CODE"),
    spoilt: fc.constantFrom(
      {},
      {},
      {},
      {},
      {},
      {},
      { valueUsd: "much" },
      { entryDate: "2026-02-30" },
      { importerId: "" },
    ),
  })
  .map(({ manufacturer, spoilt, ...cells }) => ({ ...cells, ...manufacturer, ...spoilt }));

/** Shipments with exact repeats among them. */
export const someShipments: fc.Arbitrary<ShipmentCells[]> = fc
  .tuple(fc.array(someShipment, { minLength: 1, maxLength: 14 }), fc.array(fc.nat(), { maxLength: 5 }))
  .map(([records, again]) => [...records, ...again.map((place) => records[place % records.length] ?? {})]);
