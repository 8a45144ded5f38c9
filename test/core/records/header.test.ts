import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldFinder, plainName, readHeader } from "../../../core/records/header.ts";
import { FIELD_TABLES, type RecordKind } from "../../../core/records/kinds.ts";
import { mappingWith, REQUIRED, reading, stopOf } from "./reading.ts";

const KINDS = Object.keys(FIELD_TABLES) as RecordKind[];
const NAMES = Object.keys(REQUIRED);

const placesOf = (names: readonly string[], mapping?: Parameters<typeof readHeader>[3]) => {
  const header = readHeader("file", "shipment", names, mapping);
  return Object.fromEntries(header.columns.map(({ name, at }) => [name, at]));
};

describe("a column name", () => {
  it.each([
    ["entryNumber", "entrynumber"],
    ["  Entry_Number ", "entrynumber"],
    ["ENTRY-NUMBER", "entrynumber"],
    ["Line Tariff Quantity (1)", "linetariffquantity1"],
    ["Größe", "größe"],
    ["国", "国"],
  ])("%j is compared as %j", (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  it.each(KINDS)("and its aliases mean one field of a %s", (kind) => {
    const meanings = Object.entries(FIELD_TABLES[kind]).flatMap(([name, { aliases }]) =>
      [...new Set([name, ...aliases].map(plainName))].map((plain) => [plain, name] as const),
    );
    expect(meanings.length).toBe(new Map(meanings).size);
    const find = fieldFinder(kind, undefined);
    for (const [plain, name] of meanings) expect(find(plain.toUpperCase())).toBe(name);
  });
});

describe("a header", () => {
  it("is matched in any order", () => {
    const order = fc.shuffledSubarray([...NAMES, "mid", "something else"], { minLength: 7 });
    fc.assert(
      fc.property(order, (names) => {
        const expected = {
          ...Object.fromEntries(NAMES.map((name) => [name, names.indexOf(name)])),
          manufacturerIdCode: names.indexOf("mid"),
        };
        expect(placesOf(names)).toEqual(expected);
      }),
    );
  });

  it("gives its columns in the order of the table, and lists those that no field claims", () => {
    const header = readHeader("file", "shipment", ["x", ...NAMES.toReversed(), "y"], undefined);
    expect(header.columns.map(({ name }) => name)).toEqual([
      "entryNumber",
      "entryDate",
      "importerId",
      "countryOfOrigin",
      "valueUsd",
    ]);
    expect(header).toMatchObject({ cells: 7, joins: [], ignored: ["x", "y"] });
  });
});

describe("a mapping", () => {
  it("names columns before the table does", () => {
    const mapping = mappingWith({ columns: { value: "weightKg", Wert: "valueUsd" } });
    expect(
      placesOf(["entryNumber", "entryDate", "importerId", "countryOfOrigin", "value", "Wert"], mapping),
    ).toMatchObject({
      weightKg: 4,
      valueUsd: 5,
    });
  });

  it("wins over a column that means the same field by its own name", () => {
    const mapping = mappingWith({ columns: { Wert: "valueUsd" } });
    for (const names of [
      [...NAMES, "Wert"],
      ["Wert", ...NAMES],
    ]) {
      const header = readHeader("file", "shipment", names, mapping);
      expect(header.columns.find(({ name }) => name === "valueUsd")?.at).toBe(names.indexOf("Wert"));
      expect(header.ignored).toEqual(["valueUsd"]);
    }
  });

  it("that maps two columns of the file to one field stops", () => {
    const mapping = mappingWith({ columns: { a: "brokerId", b: "brokerId" } });
    expect(stopOf(() => readHeader("file", "shipment", [...NAMES, "a", "b"], mapping))).toMatchObject({
      code: "duplicate-column",
      message: expect.stringMatching(/"a" and "b" both mean brokerId/),
    });
  });

  it("whose constant stands for a field hides the file's own column", () => {
    const mapping = mappingWith({ constants: { countryOfOrigin: "DE" } });
    const { rows, header } = reading(`${NAMES.join(",")}\nE1,2026-03-14,M1,MX,100\n`, { mapping });
    expect(rows).toMatchObject([{ countryOfOrigin: "DE" }]);
    expect(header.ignored).toEqual(["countryOfOrigin"]);
  });

  it("whose join names a column that the file does not have stops", () => {
    const mapping = mappingWith({ joins: { brokerId: ["Office", "Number"] } });
    expect(stopOf(() => readHeader("file", "shipment", [...NAMES, "Office"], mapping))).toMatchObject({
      code: "missing-column",
      message: expect.stringMatching(/Number \(for brokerId\)/),
    });
  });

  it("does not list the parts of a join as ignored", () => {
    const mapping = mappingWith({ joins: { brokerId: ["Office", "No."] } });
    expect(readHeader("file", "shipment", [...NAMES, "OFFICE", "no", "x"], mapping).ignored).toEqual(["x"]);
  });
});
