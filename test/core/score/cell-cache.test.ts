import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELD_TABLES } from "../../../core/records/kinds.ts";
import type { RecordFormat } from "../../../core/records/record-splitter.ts";
import type { Row } from "../../../core/records/row.ts";
import { CellCache } from "../../../core/score/cell-cache.ts";
import { shipmentLine } from "../records/reading.ts";
import { ABSENT_CELL, eachRow, eachRows } from "./rows.ts";

const LONGEST_KEY = 4_096;

/** What the cache gives for the rows of a file, and how often it was worked out. */
function cached(content: string, columns: readonly number[], most: number, format: RecordFormat = "csv") {
  const cache = new CellCache<string>(columns, most);
  let made = 0;
  const make = (row: Row) => {
    made++;
    return textOf(row, columns);
  };
  const given: string[] = [];
  const plain: string[] = [];
  const take = (row: Row) => {
    const [value = ""] = valuesOf(cache, [row], make);
    given.push(value);
    plain.push(textOf(row, columns));
  };
  eachRow(content, take, format);
  return { given, plain, made };
}

function valuesOf(cache: CellCache<string>, rows: readonly Row[], make: (row: Row) => string): string[] {
  const values: string[] = [];
  cache.getAll(rows, make, values);
  return values;
}

function textOf(row: Row, columns: readonly number[]): string {
  return JSON.stringify(columns.map((column) => row.text(column)));
}

/** Cells whose bytes are easily taken for one another when delimiters and quotes are looked past. */
const someCell = fc.string({ unit: fc.constantFrom("a", ",", '"', " "), maxLength: 4 });
const someRow = fc.tuple(
  someCell,
  someCell,
  someCell,
  fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
);

function csvOf(rows: readonly (readonly [string, string, string, readonly boolean[]])[]): string {
  const cell = (text: string, quoted: boolean | undefined) =>
    quoted === true || /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map(([one, two, three, quoted]) =>
    [
      "E1",
      "2026-03-14",
      "M1",
      "MX",
      "1",
      ...[one, two, three].map((text, at) => cell(text, quoted[at])),
    ].join(","),
  );
  return `entryNumber,entryDate,importerId,countryOfOrigin,valueUsd,manufacturerName,manufacturerStreet,manufacturerCity\n${lines.join("\n")}\n`;
}

describe("a cache of what cells come to", () => {
  it.each<[string, readonly number[]]>([
    ["neighbours", [5, 6, 7]],
    ["neighbours in another order", [7, 5, 6]],
    ["cells apart", [5, 7]],
    ["one cell", [6]],
    ["a cell that the file does not have", [5, 6, ABSENT_CELL]],
  ])("never changes an answer: %s", (_, columns) => {
    fc.assert(
      fc.property(
        fc.array(someRow, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (rows, most) => {
          const { given, plain } = cached(csvOf(rows), columns, most);
          expect(given).toEqual(plain);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("gives several rows at once what it gives them one by one, even where it starts afresh among them", () => {
    const columns = [5, 6, 7];
    fc.assert(
      fc.property(
        fc.array(someRow, { minLength: 1, maxLength: 100 }),
        fc.integer({ min: 1, max: 4 }),
        (rows, most) => {
          const cache = new CellCache<string>(columns, most);
          const given: string[] = [];
          const plain: string[] = [];
          eachRows(csvOf(rows), (batch) => {
            const values: string[] = [];
            cache.getAll(batch, (row) => textOf(row, columns), values);
            given.push(...values);
            plain.push(...batch.map((row) => textOf(row, columns)));
          });
          expect(given).toEqual(plain);
          expect(given).toHaveLength(rows.length);
        },
      ),
    );
  });

  it("never changes an answer for lines of JSON that leave keys out or have them in another order", () => {
    const columns = ["manufacturerName", "manufacturerStreet", "manufacturerCity"].map((name) =>
      Object.keys(FIELD_TABLES.shipment).indexOf(name),
    );
    const someCells = fc.dictionary(
      fc.constantFrom("manufacturerName", "manufacturerStreet", "manufacturerCity", "brokerId"),
      fc.option(fc.string({ unit: fc.constantFrom("a", ",", '"', ":"), maxLength: 3 })),
    );
    fc.assert(
      fc.property(
        fc.array(someCells, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (rows, most) => {
          const { given, plain } = cached(`${rows.map(shipmentLine).join("\n")}\n`, columns, most, "ndjson");
          expect(given).toEqual(plain);
        },
      ),
    );
  });

  it("tells cells apart whose bytes are the same when quotes are looked past", () => {
    const rows = `E1,2026-03-14,M1,MX,1,"a,",b,\nE2,2026-03-14,M1,MX,1,a,",b",\n`;
    const { given } = cached(csvOf([]) + rows, [5, 6], 8);
    expect(given).toEqual(['["a,","b"]', '["a",",b"]']);
  });

  it("tells them apart behind a blank beyond ASCII, which cannot tell of a quote before it", () => {
    const rows = `E1,2026-03-14,M1,MX,1,"\u00a0a,",b,\nE2,2026-03-14,M1,MX,1,\u00a0a,",b",\n`;
    const { given, plain } = cached(csvOf([]) + rows, [5, 6], 8);
    expect(given).toEqual(plain);
  });

  it("tells JSON texts apart that stand next to each other when blanks are looked past", () => {
    const names = Object.keys(FIELD_TABLES.shipment);
    const columns = ["manufacturerName", "manufacturerStreet"].map((name) => names.indexOf(name));
    const line = (manufacturerName: string, manufacturerStreet: string) =>
      shipmentLine({ manufacturerName, manufacturerStreet, manufacturerCity: '"' });
    const { given } = cached(`${line("a b", " c")}\n${line("a", " b c")}\n`, columns, 8, "ndjson");
    expect(given).toEqual(['["a b","c"]', '["a","b c"]']);
  });

  it.each<[string, string, readonly number[]]>([
    ["plain neighbours", "Acme,Street 1,Munich", [5, 6, 7]],
    ["quoted neighbours", '"Acme, Inc.","Street 1","Munich"', [5, 6, 7]],
    ["quoted and plain neighbours", '"Acme, Inc.",Street 1,Munich', [5, 6, 7]],
    ["cells apart", "Acme,,Munich", [5, 7]],
    ["empty neighbours", ",,", [5, 6, 7]],
  ])("works the same cells out once: %s", (_, cells, columns) => {
    const line = `E1,2026-03-14,M1,MX,1,${cells}\n`;
    expect(cached(csvOf([]) + line.repeat(3), columns, 8).made).toBe(1);
  });

  it("starts afresh when it is full, and then works out again what it had", () => {
    const row = (text: string) => ["", "", text, []] as const;
    const rows = ["a", "a", "b", "b", "a"].map(row);
    expect(cached(csvOf(rows), [7], 1).made).toBe(3);
    expect(cached(csvOf(rows), [7], 2).made).toBe(2);
  });

  it("works a key that is too long to gather out each time", () => {
    const long = "|".repeat(LONGEST_KEY);
    const line = `E1,2026-03-14,${long},M1,MX,1,b\n`;
    const csv = `entryNumber,entryDate,anomalyCodes,importerId,countryOfOrigin,valueUsd,manufacturerName\n${line}${line}`;
    const { given, plain, made } = cached(csv, [2, 6], 8);
    expect(given).toEqual(plain);
    expect(made).toBe(2);
  });
});
