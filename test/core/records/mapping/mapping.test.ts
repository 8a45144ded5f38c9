import { describe, expect, it } from "vitest";
import { readMapping } from "../../../../core/records/mapping/mapping.ts";
import { mappingWith, REQUIRED, reading, shipmentLine, shipmentsWith } from "../reading.ts";

const problemsOf = (document: unknown) => {
  const read = readMapping(document);
  return read.ok ? [] : read.problems;
};

describe("a mapping document", () => {
  it("needs a name and a kind, the rest has defaults", () => {
    expect(readMapping({ name: "mine", kind: "member" })).toEqual({
      ok: true,
      mapping: {
        name: "mine",
        kind: "member",
        source: "",
        notes: [],
        columns: {},
        joins: {},
        constants: {},
        values: {},
        divide: {},
        dateOrder: "YMD",
        delimiter: ",",
      },
    });
  });

  it.each<[RegExp, unknown]>([
    [/^document: /, "text"],
    [/^document: /, null],
    [/^name: /, { kind: "shipment" }],
    [/^kind: /, { name: "x", kind: "shipments" }],
    [/^document: .*column/, { column: {} }],
    [/^columns\.Wert: /, { columns: { Wert: 5 } }],
    [/^columns: shipment has no field wert$/, { columns: { Wert: "wert" } }],
    [/^joins: shipment has no field wert$/, { joins: { wert: ["a", "b"] } }],
    [/^joins\.brokerId: /, { joins: { brokerId: ["a"] } }],
    [/^constants: shipment has no field wert$/, { constants: { wert: "a" } }],
    [/^values: shipment has no field wert$/, { values: { wert: {} } }],
    [/^divide: shipment has no field wert$/, { divide: { wert: 2 } }],
    [/^divide\.valueUsd: /, { divide: { valueUsd: 0 } }],
    [/^divide\.brokerId: the field is no number$/, { divide: { brokerId: 2 } }],
    [/^dateOrder: /, { dateOrder: "YDM" }],
    [/^delimiter: /, { delimiter: "::" }],
    [/^constants\.mode: "bicycle" is none of sea, /, { constants: { mode: "bicycle" } }],
    [/^constants\.entryDate: "14\.3\.2026" is not a day/, { constants: { entryDate: "14.3.2026" } }],
    [/^constants\.importerId: "" is not text/, { constants: { importerId: "" } }],
    [/^values\.mode\.9: "bicycle" is none of sea, /, { values: { mode: { "9": "bicycle" } } }],
    [
      /^values\.countryOfOrigin\.Korea: "KOR" is not a two-letter/,
      { values: { countryOfOrigin: { Korea: "KOR" } } },
    ],
    [/^values\.entryDate\.today: only ""/, { values: { entryDate: { today: "2026-03-14" } } }],
    [/^values\.valueUsd\.none: only ""/, { values: { valueUsd: { none: "0" } } }],
    [/^brokerId is given by more than one/, { columns: { a: "brokerId" }, constants: { brokerId: "B" } }],
    [
      /^brokerId is given by more than one/,
      { joins: { brokerId: ["a", "b"] }, constants: { brokerId: "B" } },
    ],
    [/^brokerId is given by more than one/, { joins: { brokerId: ["a", "b"] }, columns: { a: "brokerId" } }],
  ])("is refused with %s: %j", (problem, document) => {
    const whole = typeof document === "object" && document !== null && !("kind" in document);
    const problems = problemsOf(whole ? { name: "x", kind: "shipment", ...document } : document);
    expect(problems).toContainEqual(expect.stringMatching(problem));
  });

  it.each([
    [{ constants: { mode: "Truck", entryDate: "2026-03-14" } }],
    [{ values: { mode: { "9": "" }, entryDate: { "-": "" }, brokerId: { x: "B1" } } }],
    [{ divide: { valueUsd: 100 }, joins: { entryNumber: ["a", "b"] } }],
  ])("is good with %j", (document) => {
    expect(problemsOf({ name: "x", kind: "shipment", ...document })).toEqual([]);
  });

  it("may name several columns for one field, for files that have one or the other", () => {
    expect(problemsOf({ name: "x", kind: "shipment", columns: { a: "brokerId", b: "brokerId" } })).toEqual(
      [],
    );
  });
});

describe("what a mapping does", () => {
  it.each([
    ["MDY", "3/14/2026"],
    ["MDY", "03-14-2026"],
    ["DMY", "14.3.2026"],
    ["DMY", "14/03/2026"],
    ["YMD", "2026-03-14"],
  ] as const)("dates in the order %s are read: %s", (dateOrder, text) => {
    const content = `entryNumber,entryDate,importerId,countryOfOrigin,valueUsd\nE1,${text},M1,MX,100\n`;
    expect(reading(content, { mapping: mappingWith({ dateOrder }) }).rows).toMatchObject([
      { entryDate: "2026-03-14" },
    ]);
  });

  it("a date in another order than the mapping's names that order", () => {
    const content = `entryNumber,entryDate,importerId,countryOfOrigin,valueUsd\nE1,2026-03-14,M1,MX,100\n`;
    const { rejects } = reading(content, { mapping: mappingWith({ dateOrder: "DMY" }) });
    expect(rejects).toMatchObject([{ field: "entryDate", message: expect.stringMatching(/written DMY$/) }]);
  });

  it("a constant is ours: it is neither divided nor read in the file's order of dates", () => {
    const mapping = mappingWith({
      constants: { valueUsd: "50", entryDate: "2026-03-14", manufacturerName: "Öl" },
      divide: { valueUsd: 10 },
      dateOrder: "MDY",
    });
    const expected = [{ entryDate: "2026-03-14", valueUsd: 50, manufacturerName: "Öl" }];
    expect(reading("entryNumber,importerId,origin\nE1,M1,MX\n", { mapping }).rows).toMatchObject(expected);
    expect(reading(shipmentLine({}), { mapping, format: "ndjson" }).rows).toMatchObject(expected);
  });

  it("amounts are divided and rounded to their places", () => {
    const mapping = mappingWith({ divide: { valueUsd: 3 } });
    expect(reading(shipmentsWith("x", "1"), { mapping }).rows).toMatchObject([{ valueUsd: 33.33 }]);
  });

  it.each<[string, string, string, unknown]>([
    ["mode", "R", "truck", "truck"],
    ["fastLane", "J", "yes", true],
    ["fastLane", "1", "no", false],
    ["manufacturerCountry", "UK", "GB", "GB"],
    ["manufacturerCountry", "Deutschland", "DE", "DE"],
    ["portOfEntry", "Laredo", "2304", "2304"],
    ["anomalyCodes", "S", "SEAL_MISMATCH", ["SEAL_MISMATCH"]],
    ["mode", "unknown", "", undefined],
    ["weightKg", "N/A", "", undefined],
    ["manufacturerCountry", "--", "", undefined],
    ["manufacturerName", "none", "", undefined],
  ])("of %s, their %j is our %j", (name, theirs, ours, expected) => {
    const mapping = mappingWith({ values: { [name]: { [theirs]: ours } } });
    const { rows, rejects } = reading(shipmentsWith(name, theirs, ` ${theirs} `), { mapping });
    expect(rejects).toEqual([]);
    expect(rows.map((row) => row[name])).toEqual([expected, expected]);
    const json = reading(
      `${shipmentLine({ [name]: theirs })}\n${shipmentLine({ [name]: theirs, x: "\n" })}`,
      { mapping, format: "ndjson" },
    );
    expect(json.rows.map((row) => row[name])).toEqual([expected, expected]);
  });

  it("values that it does not name stay, in lists item by item", () => {
    const mapping = mappingWith({
      values: { anomalyCodes: { S: "SEAL" }, mode: { R: "truck" }, brokerId: { B: "C" } },
    });
    const content =
      "entryNumber,entryDate,importerId,countryOfOrigin,valueUsd,mode,anomalies,brokerId\nE1,2026-03-14,M1,MX,1,sea,A| S |B,D\n";
    expect(reading(content, { mapping }).rows).toMatchObject([
      { mode: "sea", anomalyCodes: ["A", "SEAL", "B"], brokerId: "D" },
    ]);
  });

  it("numbers and truths of JSON are looked up as they are written", () => {
    const mapping = mappingWith({
      values: { countryOfExport: { "410": "KR" }, examFinding: { true: "fraud" } },
    });
    const line = shipmentLine({ countryOfExport: 410, examFinding: true });
    expect(reading(line, { mapping, format: "ndjson" }).rows).toMatchObject([
      { countryOfExport: "KR", examFinding: "fraud" },
    ]);
  });

  it("columns are joined in its order, without blank parts, quotes single", () => {
    const mapping = mappingWith({ joins: { entryNumber: ["Line", "No"], manufacturerStreet: ["A", "B"] } });
    const content = `No,Line,entryDate,importerId,origin,value,A,B\nE1,7,2026-03-14,M1,MX,1,"the ""Mill""", 5 \nE2,8,2026-03-14,M1,MX,1,,\n,,2026-03-14,M1,MX,1,,\n`;
    const { rows, rejects } = reading(content, { mapping });
    expect(rows).toMatchObject([
      { entryNumber: "7/E1", manufacturerStreet: 'the "Mill"/5' },
      { entryNumber: "8/E2" },
    ]);
    expect(rows[1]).not.toHaveProperty("manufacturerStreet");
    expect(rejects).toMatchObject([{ field: "entryNumber", code: "missing-field" }]);
  });

  it("a record that it would make longer than can be kept is rejected", () => {
    const mapping = mappingWith({ values: { anomalyCodes: { S: "S".repeat(40) } } });
    const { rows, rejects } = reading(shipmentsWith("anomalies", "S|".repeat(100_000), "S"), { mapping });
    expect(rejects).toMatchObject([{ line: 2, code: "record-too-long" }]);
    expect(rows).toHaveLength(1);
    const lines = [
      shipmentLine({ anomalyCodes: "S|".repeat(100_000) }),
      shipmentLine({ anomalyCodes: ["S"] }),
    ];
    const json = reading(lines.join("\n"), { mapping, format: "ndjson" });
    expect(json.rejects).toMatchObject([{ line: 1, code: "record-too-long" }]);
    expect(json.rows).toMatchObject([{ anomalyCodes: ["S".repeat(40)] }]);
  });

  it("members may have dates in another order too", () => {
    const mapping = mappingWith({ kind: "member", dateOrder: "DMY" });
    const content = "memberId,entityType,certifiedOn\nM1,IMP,4.5.2021\n";
    expect(reading(content, { kind: "member", mapping }).rows).toMatchObject([{ certifiedOn: "2021-05-04" }]);
  });

  it("a required field may come from a constant alone", () => {
    const { entryNumber: _, ...rest } = REQUIRED;
    expect(reading("entryNumber\nE9\n", { mapping: mappingWith({ constants: rest }) }).rows).toMatchObject([
      { entryNumber: "E9" },
    ]);
  });
});
