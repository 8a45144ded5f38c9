import { describe, expect, it } from "vitest";
import { dayFromText, monthOfDay } from "../../../core/records/calendar-date.ts";
import { countryOrdinal } from "../../../core/records/country-code.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import { type BaselineLine, Baselines } from "../../../core/registry/baselines.ts";
import { Importers, type UnknownImporters } from "../../../core/registry/importers.ts";
import { Registry } from "../../../core/registry/registry.ts";
import { ABSENT, type ShipmentFacts } from "../../../core/score/facts.ts";
import { FactsReader } from "../../../core/score/facts-reader.ts";
import { AssessedManufacturers } from "../../../core/score/manufacturers.ts";
import { starting } from "../factors/shipment/shipment-facts.ts";
import { REQUIRED } from "../records/reading.ts";
import { eachRow } from "./rows.ts";

const MEMBERS: readonly Member[] = [
  { memberId: "M1", entityType: "IMP", importerIds: ["IOR-1"] },
  { memberId: "H1", entityType: "HCM" },
];

interface How {
  readonly lines?: readonly BaselineLine[];
  readonly unknown?: UnknownImporters;
}

/** The facts of each record; a column that no record has is absent from the file. */
function factsOf(
  records: readonly Readonly<Record<string, string>>[],
  { lines = [], unknown = "apart" }: How = {},
): ShipmentFacts[] {
  const columns = [...new Set(records.flatMap((record) => Object.keys({ ...REQUIRED, ...record })))];
  const cells = records.map((record): Readonly<Record<string, string>> => ({ ...REQUIRED, ...record }));
  const csv = [
    columns.join(","),
    ...cells.map((record) => columns.map((name) => record[name] ?? "").join(",")),
  ].join("\n");
  const registry = new Registry(MEMBERS, []);
  const baselines = new Baselines(lines, { minimumEntries: 1, minimumMonths: 1 });
  const sources = { registry, importers: new Importers(registry, unknown), policy: starting, baselines };
  let reader: FactsReader | undefined;
  const read: ShipmentFacts[] = [];
  eachRow(csv, (row, header) => {
    reader ??= new FactsReader(header, sources, new AssessedManufacturers(header, sources));
    reader.lookUp([row]);
    read.push({ ...reader.read(row, 0) });
  });
  return read;
}

function factOf(record: Readonly<Record<string, string>>, how: How = {}): ShipmentFacts {
  const [facts] = factsOf([record], how);
  if (facts === undefined) throw new Error("the record was not read");
  return facts;
}

describe("the facts of a shipment", () => {
  it("hold a list of anomalies that is too long to be remembered, each time", () => {
    const anomalyCodes = Array.from({ length: 200 }, (_, at) => `CODE_${at}`).join("|");
    const lengths = factsOf([{ anomalyCodes }, { anomalyCodes }]).map(
      ({ anomalies }) => anomalies.codes.length,
    );
    expect(lengths).toEqual([200, 200]);
  });

  it.each<[string, Readonly<Record<string, string>>, Partial<ShipmentFacts>]>([
    [
      "are absent where the file has no column",
      {},
      {
        importer: expect.objectContaining({ memberId: "M1" }),
        carrier: undefined,
        driverFastCard: ABSENT,
        border: undefined,
        fastLane: ABSENT,
        exportCountry: ABSENT,
        weightGrams: ABSENT,
        chapter: ABSENT,
        anomalies: { codes: [], points: 0, unknown: [], reasons: [] },
        manufacturer: expect.objectContaining({ verdict: "missing" }),
        usualCentsPerKilogram: ABSENT,
        entriesInMonth: ABSENT,
        usualEntriesPerMonth: ABSENT,
      },
    ],
    [
      "are absent where the cell is empty",
      {
        carrierId: "",
        driverFastCard: "",
        border: "",
        fastLane: "",
        countryOfExport: "",
        weightKg: "",
        htsCode: "",
        anomalyCodes: "",
      },
      {
        carrier: undefined,
        driverFastCard: ABSENT,
        border: undefined,
        fastLane: ABSENT,
        exportCountry: ABSENT,
        weightGrams: ABSENT,
        chapter: ABSENT,
      },
    ],
    [
      "hold the day and its month",
      { entryDate: "2026-03-14" },
      { entryDay: dayFromText("2026-03-14"), entryMonth: monthOfDay(dayFromText("2026-03-14")) },
    ],
    ["hold the first day of the calendar", { entryDate: "1970-01-01" }, { entryDay: 0, entryMonth: 0 }],
    [
      "hold value in cents and weight in grams",
      { valueUsd: "48250.75", weightKg: "12.4" },
      { valueCents: 4_825_075, weightGrams: 12_400 },
    ],
    [
      "hold countries",
      { countryOfOrigin: "vn", countryOfExport: "CN" },
      { originCountry: countryOrdinal("VN"), exportCountry: countryOrdinal("CN") },
    ],
    [
      "find the importer by an id that its account covers",
      { importerId: "IOR-1" },
      { importer: expect.objectContaining({ memberId: "M1" }) },
    ],
    ["know no importer that no member covers", { importerId: "nobody" }, { importer: undefined }],
    [
      "find the carrier over a land border",
      { carrierId: "H1", border: "mexico" },
      { carrier: expect.objectContaining({ memberId: "H1" }) },
    ],
    ["ask for no carrier elsewhere", { carrierId: "H1", border: "none" }, { carrier: undefined }],
    ["know no carrier that is no member", { carrierId: "nobody", border: "canada" }, { carrier: undefined }],
    [
      "hold a driver's card and a lane",
      { driverFastCard: "yes", fastLane: "no" },
      { driverFastCard: 1, fastLane: 0 },
    ],
    ["know the border with Mexico by its other names", { border: "southern" }, { border: "mexico" }],
    ["know the border with Canada", { border: "Canada" }, { border: "canada" }],
    ["know that no land border was crossed", { border: "none" }, { border: "none" }],
    ["hold the chapter of a tariff number", { htsCode: "8544.30.0000" }, { chapter: 85 }],
    ["hold a chapter below ten", { htsCode: "0901" }, { chapter: 9 }],
    ["hold a chapter alone", { htsCode: "61" }, { chapter: 61 }],
    ["hold no chapter 0", { htsCode: "0044" }, { chapter: ABSENT }],
    ["hold no chapter of one digit", { htsCode: "8" }, { chapter: ABSENT }],
    ["hold no chapter of letters", { htsCode: "A5" }, { chapter: ABSENT }],
    ["hold no chapter of a letter behind a digit", { htsCode: "5A" }, { chapter: ABSENT }],
    ["hold no chapter of punctuation below the digits", { htsCode: "-5" }, { chapter: ABSENT }],
    ["hold no chapter of punctuation behind a digit", { htsCode: "5." }, { chapter: ABSENT }],
  ])("%s", (_, record, expected) => {
    expect(factOf(record)).toMatchObject(expected);
  });

  it("hold anomalies in any spelling and order, each once, empty items left out", () => {
    const { anomalies } = factOf({ anomalyCodes: "new_code|SEAL_BROKEN | |seal_broken" });
    expect(anomalies).toMatchObject({
      codes: ["NEW_CODE", "SEAL_BROKEN"],
      points: 40,
      unknown: ["NEW_CODE"],
    });
  });

  it("read a list of anomalies once, however often it comes", () => {
    const [one, other, another] = factsOf(
      ["SEAL_BROKEN", "SEAL_BROKEN", "LATE_MANIFEST"].map((anomalyCodes) => ({ anomalyCodes })),
    );
    expect(other?.anomalies).toBe(one?.anomalies);
    expect(another?.anomalies.points).toBe(10);
  });

  it("are the same for more lists of anomalies than are remembered", () => {
    const codes = Array.from({ length: 5_000 }, (_, at) => `CODE_${at}`);
    const read = factsOf([...codes, ...codes].map((anomalyCodes) => ({ anomalyCodes })));
    expect(read.map(({ anomalies }) => anomalies.codes)).toEqual([...codes, ...codes].map((code) => [code]));
  });

  it("check the MID against the manufacturer, its country of origin standing for its own", () => {
    const about = {
      manufacturerName: "Cartoneria del Norte",
      manufacturerStreet: "Av. Industrial 1450",
      manufacturerCity: "Tijuana",
    };
    const verdictOf = (record: Readonly<Record<string, string>>) =>
      factOf({ ...about, ...record }).manufacturer.verdict;
    expect(verdictOf({ manufacturerIdCode: "MXCARDEL1450TIJ" })).toBe("match");
    expect(
      verdictOf({ manufacturerIdCode: "mxcardel1450tij", countryOfOrigin: "CN", manufacturerCountry: "mx" }),
    ).toBe("variant");
    expect(verdictOf({ manufacturerIdCode: "MXCARDEL1450TIJ", countryOfOrigin: "CN" })).toBe("mismatch");
    expect(verdictOf({})).toBe("missing");
  });

  it("take importers as found where no members are given, each as one member", () => {
    const read = factsOf(
      ["new", "new", "newer"].map((importerId) => ({ importerId })),
      { unknown: "asFound" },
    );
    expect(read.map(({ importer }) => importer?.memberId)).toEqual(["new", "new", "newer"]);
    expect(read[1]?.importer).toBe(read[0]?.importer);
  });
});

describe("what is usual for a shipment", () => {
  const month = monthOfDay(dayFromText("2026-03-14"));
  const lines: readonly BaselineLine[] = [
    { kind: "chapter", importerId: "M1", chapter: 85, entries: 20, valueCents: 2_000, weightGrams: 1_000 },
    { kind: "chapter", importerId: "", chapter: 85, entries: 40, valueCents: 9_000, weightGrams: 1_000 },
    { kind: "month", importerId: "M1", month, entries: 7 },
    { kind: "month", importerId: "M1", month: month - 1, entries: 3 },
    { kind: "month", importerId: "stranger", month: month - 1, entries: 5 },
  ];

  it.each<[string, Readonly<Record<string, string>>, Partial<ShipmentFacts>]>([
    [
      "is the member's own",
      { htsCode: "8544" },
      { usualCentsPerKilogram: 2_000, entriesInMonth: 7, usualEntriesPerMonth: 3 },
    ],
    [
      "is the member's own under an id that it covers",
      { importerId: "IOR-1", htsCode: "85" },
      { usualCentsPerKilogram: 2_000, entriesInMonth: 7 },
    ],
    [
      "is that of an importer that is no member",
      { importerId: "stranger", htsCode: "85" },
      { usualCentsPerKilogram: 9_000, entriesInMonth: ABSENT, usualEntriesPerMonth: 5 },
    ],
    ["is not known without a chapter", {}, { usualCentsPerKilogram: ABSENT, entriesInMonth: 7 }],
    [
      "is not known in a chapter of which nothing was counted",
      { htsCode: "6109" },
      { usualCentsPerKilogram: ABSENT },
    ],
  ])("%s", (_, record, expected) => {
    expect(factOf(record, { lines })).toMatchObject(expected);
  });
});
