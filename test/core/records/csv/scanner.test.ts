import { describe, expect, it } from "vitest";
import { CsvScanner } from "../../../../core/records/csv/scanner.ts";
import { Row } from "../../../../core/records/row.ts";

/** Scans the first record of a text that a line feed follows. */
function scanned(text: string, last = true) {
  const row = new Row(3);
  row.bytes = new TextEncoder().encode(`${text}\n`);
  const scanner = new CsvScanner(44);
  scanner.look(row.bytes, 0, row.bytes.length - 1);
  const scan = scanner.scan(row, 0, row.bytes.length - 1, last);
  const cells = [0, 1, 2].slice(0, scanner.cells).map((column) => row.text(column));
  return {
    scan,
    cells,
    count: scanner.cells,
    next: scanner.next,
    lines: scanner.innerLines,
    escaped: [...scanner.escapedCells],
  };
}

describe("scanning one record", () => {
  it.each([
    ["a,b", ["a", "b"], 4],
    ["a,b\nc", ["a", "b"], 4],
    ["a,b\r\nc", ["a", "b"], 5],
    [",", ["", ""], 2],
    ['"a,b",c', ["a,b", "c"], 8],
    ['"",x', ["", "x"], 5],
    ["a\tb,\t", ["a\tb", "\t"], 6],
  ])("%j has the cells %j and ends at %i", (text, cells, next) => {
    expect(scanned(text)).toMatchObject({ scan: "record", cells, next });
  });

  it("counts line breaks inside quotes, cells beyond the row, and the cells with doubled quotes", () => {
    expect(scanned('"a\nb","c\r\nd",e')).toMatchObject({ scan: "record", lines: 2 });
    expect(scanned("a,b,c,d,e")).toMatchObject({ scan: "record", count: 5, cells: ["a", "b", "c"] });
    expect(scanned('"a""b""",c,"""d"')).toMatchObject({ scan: "record", escaped: [0, 2] });
  });

  it.each([
    ["blank", ""],
    ["blank", "\r\nx"],
    ["openQuote", '"a'],
    ["openQuote", 'a,"b""'],
    ["strayQuote", 'a"b'],
    ["strayQuote", '"a"b'],
    ["strayQuote", '"a"\rb'],
    ["control", "a\u0001"],
    ["control", "a\rb"],
    ["control", '"a\u001e"'],
  ] as const)("ends as %s for %j", (scan, text) => {
    expect(scanned(text).scan).toBe(scan);
  });

  it.each([["a"], ["a,"], ['"a'], ['"a"'], ['"a""'], ["a\r"], ["a\u0001"]])(
    "is incomplete where more may follow: %j",
    (text) => {
      expect(scanned(text, false).scan).toBe("incomplete");
    },
  );

  it.each([["a,b"], ['"a'], [""]])("never takes a record behind which no byte stands: %j", (text) => {
    const row = new Row(3);
    row.bytes = new TextEncoder().encode(text);
    const scanner = new CsvScanner(44);
    scanner.look(row.bytes, 0, row.bytes.length);
    expect(scanner.scan(row, 0, row.bytes.length, true)).toMatch(/Quote$/);
  });
});
