import { describe, expect, it } from "vitest";
import { InputError } from "../../../../core/records/input-error.ts";
import { mappingWith, reading, readingOf, shipmentsWith, stopOf } from "../reading.ts";

const HEADER = "entryNumber,entryDate,importerId,countryOfOrigin,valueUsd,manufacturerName";
const good = (entry: string, name = "Acme") => `${entry},2026-03-14,M1,MX,100,${name}`;

const entries = (content: string | Uint8Array) => reading(content).rows.map(({ entryNumber }) => entryNumber);
const bytes = (text: string) => new TextEncoder().encode(text);

/** Joins texts and raw bytes. */
function joined(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...(typeof part === "string" ? bytes(part) : part)]));
}

describe("a CSV file", () => {
  it.each([
    ["with LF", `${HEADER}\n${good("E1")}\n${good("E2")}\n`],
    ["with CRLF", `${HEADER}\r\n${good("E1")}\r\n${good("E2")}\r\n`],
    ["without a last line end", `${HEADER}\n${good("E1")}\n${good("E2")}`],
    ["that ends with CR", `${HEADER}\n${good("E1")}\n${good("E2")}\r`],
    ["with a byte order mark", `\ufeff${HEADER}\n${good("E1")}\n${good("E2")}\n`],
    [
      "with a quoted header behind a byte order mark",
      `\ufeff"entryNumber"${HEADER.slice(11)}\n${good("E1")}\n${good("E2")}`,
    ],
    [
      "with empty lines before, between and after",
      `\n\r\n${HEADER}\n\n${good("E1")}\r\n\n${good("E2")}\n\n\r\n\n`,
    ],
    ["with lines of nothing but blanks", `${HEADER}\n   \n${good("E1")}\n \t \r\n${good("E2")}\n  `],
    [
      "with every cell quoted",
      `${HEADER}\n"E1","2026-03-14","M1","MX","100","Acme"\n"E2","2026-03-14","M1","MX","100","Acme"`,
    ],
    [
      "with blanks round the cells",
      `${HEADER}\n E1 , 2026-03-14\t,M1,\u00a0MX ,100\u00a0,Acme\n" E2 ",2026-03-14,M1,MX,100,`,
    ],
  ])("%s is read whole", (_name, text) => {
    const whole = reading(text);
    expect(whole.rejects).toEqual([]);
    expect(whole.rows.map(({ entryNumber }) => entryNumber)).toEqual(["E1", "E2"]);
    expect(reading(text, { pieces: [1] }).rows).toEqual(whole.rows);
  });

  it.each([[";"], ["\t"], ["|"]] as const)(
    "with %j between the cells is read where the mapping says so",
    (delimiter) => {
      const text = `${HEADER}\n${good("E1")}\n`.replaceAll(",", delimiter);
      const { rows } = reading(text, { mapping: mappingWith({ delimiter }) });
      expect(rows).toMatchObject([{ entryNumber: "E1", manufacturerName: "Acme" }]);
    },
  );

  it("has doubled quotes single in its values, also where a column is not of the table", () => {
    const text = `entryNumber,x,entryDate,importerId,countryOfOrigin,valueUsd,manufacturerName\nE1,"a ""b""",2026-03-14,M1,MX,100,"""The"" Co."\n`;
    expect(reading(text).rows).toMatchObject([{ manufacturerName: '"The" Co.' }]);
  });

  it("has at most as many rejects as records, and both add up to what was read", () => {
    const { read, rejected, rows } = reading(`${HEADER}\n${good("E1")}\nE2\n${good("E3")}\n`);
    expect([read, rejected, rows.length]).toEqual([3, 1, 2]);
  });

  it("with a header and no records is read as such", () => {
    expect(reading(HEADER)).toMatchObject({ read: 0, rows: [], rejects: [] });
  });
});

describe("the line of a CSV record", () => {
  it("is its first, line breaks inside quotes counted", () => {
    const text = `"entry\nNumber",entryDate,importerId,countryOfOrigin,valueUsd,manufacturerName\n\n${good("E1", '"a\nb\r\nc"')}\n${good("E2")}\nbad\n`;
    const { lines, rejects } = reading(text);
    expect(lines).toEqual([4, 7]);
    expect(rejects).toMatchObject([{ line: 8, raw: "bad" }]);
  });

  it("is counted from the line on which a piece of a file starts", () => {
    const { lines } = reading(`${good("E1")}\n${good("E2")}\n`, {
      piece: { names: HEADER.split(","), firstLine: 501 },
    });
    expect(lines).toEqual([501, 502]);
  });
});

describe("a bad CSV record", () => {
  it.each([
    ["stray-quote", "", 'E2,2026-03-14,M1,MX,100,5" pipe'],
    ["stray-quote", "", 'E2,2026-03-14,M1,MX,100,"a"b'],
    ["stray-quote", "", 'E2,2026-03-14,M1,MX,100,"a"\rb'],
    ["open-quote", "", 'E2,2026-03-14,M1,MX,100,"never closed'],
    ["open-quote", "", 'E2,2026-03-14,M1,"M""X,100,Acme'],
    ["column-count", "", "E2,2026-03-14,M1,MX,100"],
    ["column-count", "", `${good("E2")},one,more`],
    ["column-count", "", "E2"],
    ["control-character", "", good("E2", "a\u0000b")],
    ["control-character", "", good("E2", "a\rb")],
    ["control-character", "", good("E2", '"a\u0007b"')],
    ["control-character", "", good("E2", '"a\u001fb"')],
    ["control-character", "", good("E2", "\u001b")],
    ["missing-field", "entryNumber", good("")],
    ["missing-field", "valueUsd", "E2,2026-03-14,M1,MX, ,Acme"],
    ["missing-field", "entryNumber", ",,,,,"],
    ["bad-value", "entryDate", "E2,2026-02-30,M1,MX,100,Acme"],
    ["bad-value", "countryOfOrigin", "E2,2026-03-14,M1,Mexico,100,Acme"],
    ["bad-value", "valueUsd", 'E2,2026-03-14,M1,MX,"1,000",Acme'],
    ["bad-value", "valueUsd", "E2,2026-03-14,M1,MX,10000000000.01,Acme"],
    ["bad-value", "valueUsd", `E2,2026-03-14,M1,MX,${"x".repeat(60)},Acme`],
    ["too-long", "manufacturerName", good("E2", "x".repeat(201))],
    ["too-long", "entryNumber", good("E".repeat(36))],
  ])("is rejected as %s (%s), and reading goes on: %j", (code, field, line) => {
    const text = `${HEADER}\n${good("E1")}\n${line}\n${good("E3")}\n${good("E4")}`;
    for (const pieces of [[1_000_000], [1], [7, 3]]) {
      const { rows, rejects, read } = reading(text, { pieces });
      expect(rows.map(({ entryNumber }) => entryNumber)).toEqual(["E1", "E3", "E4"]);
      expect(rejects).toEqual([
        { kind: "shipment", file: "file", line: 3, field, code, message: expect.any(String), raw: line },
      ]);
      expect(read).toBe(4);
    }
  });

  it.each([
    [{ code: "stray-quote" }, 'a"', "quote"],
    [{ code: "open-quote" }, '"a', "not closed"],
  ])("at the very end of the file is rejected as %j", (expected, tail, word) => {
    const { rows, rejects } = reading(`${HEADER}\n${good("E1")}\n${tail}`);
    expect(rows).toHaveLength(1);
    expect(rejects).toMatchObject([{ ...expected, raw: tail, message: expect.stringContaining(word) }]);
  });

  it("names the field, the value and what was expected", () => {
    const { rejects } = reading(`${HEADER}\nE2,14.03.2026,M1,MX,100,Acme\n`);
    expect(rejects[0]?.message).toMatch(/^entryDate "14\.03\.2026" .*YYYY-MM-DD/);
  });

  it("shows no more than the start of a long value", () => {
    const { rejects } = reading(`${HEADER}\nE2,${"9".repeat(500)},M1,MX,100,Acme\n`);
    expect(rejects[0]?.message).toContain(`"${"9".repeat(40)}..."`);
  });
});

describe("bytes that are no UTF-8", () => {
  const LATIN = [0x4d, 0xfc, 0x6c];

  it("cost only the record that holds them", () => {
    const content = joined(
      `${HEADER}\n${good("E1", "Müller")}\n${good("E2", "")}`,
      LATIN,
      `\n${good("E3", "株式会社")}\n`,
    );
    for (const pieces of [[1_000_000], [1], [5, 2, 9]]) {
      const { rows, rejects } = reading(content, { pieces });
      expect(rows.map(({ manufacturerName }) => manufacturerName)).toEqual(["Müller", "株式会社"]);
      expect(rejects).toMatchObject([
        { line: 3, code: "invalid-utf8", raw: expect.stringContaining("M\ufffdl") },
      ]);
    }
  });

  it("at the end of the file cost only the last record", () => {
    const { rows, rejects } = reading(joined(`${HEADER}\n${good("E1")}\n${good("E2", "")}`, [0xe6, 0xa0]));
    expect(rows).toHaveLength(1);
    expect(rejects).toMatchObject([{ line: 3, code: "invalid-utf8" }]);
  });

  it("in the header mean that the file is no text", () => {
    expect(stopOf(() => reading(joined(HEADER, LATIN, "\n")))).toMatchObject({ code: "binary" });
  });
});

describe("a long record", () => {
  const MIB = 1_048_576;

  it.each([
    ["just within 1 MiB", MIB - 1],
    ["of 1 MiB", MIB],
  ])("%s is read", (_name, length) => {
    const wide = `${HEADER},remarks\n${good("E1")},`;
    const fill = "x".repeat(length - good("E1").length - 1);
    expect(entries(`${wide}${fill}\n${good("E2")},\n`)).toEqual(["E1", "E2"]);
  });

  it.each([
    ["just over 1 MiB", MIB + 1, [65_536]],
    ["well over 1 MiB", MIB * 3, [1_000_003]],
    ["over what is kept at once", MIB + 65_536, [262_144]],
  ])("%s is rejected as too long, and reading goes on", (_name, length, pieces) => {
    const text = `${HEADER},remarks\n${good("E1")},\nE2,${"x".repeat(length - 3)}\n${good("E3")},\n`;
    const { rows, rejects, lines } = reading(text, { pieces });
    expect(rows.map(({ entryNumber }) => entryNumber)).toEqual(["E1", "E3"]);
    expect(lines).toEqual([2, 4]);
    expect(rejects).toMatchObject([{ code: "record-too-long", line: 3 }]);
    expect(rejects[0]?.raw).toMatch(/^E2,x+$/);
    expect(rejects[0]?.raw).toHaveLength(65_536);
  });

  it("of 100 MB costs no more memory than a short one", () => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    function* chunks(): Generator<Uint8Array> {
      yield bytes(`${HEADER}\n${good("E1")}\n`);
      const piece = new Uint8Array(250_000).fill(120);
      for (let sent = 0; sent < 400; sent++) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        yield piece;
      }
      yield bytes(`\n${good("E3")}`);
    }
    const { rows, rejects, lines } = readingOf(chunks());
    expect(rows.map(({ entryNumber }) => entryNumber)).toEqual(["E1", "E3"]);
    expect(lines).toEqual([2, 4]);
    expect(rejects).toMatchObject([{ code: "record-too-long", line: 3 }]);
    expect(most).toBeLessThan(10 * MIB);
  });

  it("at the end of the file, never ended, is one reject", () => {
    const { rejects, read } = reading(`${HEADER}\n${"x".repeat(3 * MIB)}`, { pieces: [100_000] });
    expect(rejects).toMatchObject([{ code: "record-too-long", line: 2 }]);
    expect(read).toBe(1);
  });

  it("in quotes that are not closed within 1 MiB costs its first line only", () => {
    const lines = Array.from({ length: 60_000 }, (_, at) => good(`E${at}`));
    const {
      rows,
      rejects,
      lines: places,
    } = reading(`${HEADER}\n${good("X", '"open')}\n${lines.join("\n")}\n`);
    expect(rejects).toMatchObject([{ code: "open-quote", line: 2, raw: good("X", '"open') }]);
    expect(rows).toHaveLength(60_000);
    expect(places.at(-1)).toBe(60_002);
  });

  it("keeps whole characters in the raw text of its reject", () => {
    const { rejects } = reading(`${HEADER}\nE${"é".repeat(40_000)}\n`);
    expect(rejects[0]?.raw).toMatch(/^Eé+$/);
  });
});

describe("a file that cannot be read at all", () => {
  it.each([
    ["empty", "nothing", ""],
    ["empty", "a byte order mark alone", "\ufeff"],
    ["empty", "nothing but line ends", "\n\r\n\n"],
    ["empty", "nothing but blanks", "  \n \t\n"],
    ["binary", "NUL bytes in the header", "entry\u0000Number,entryDate\n"],
    ["binary", "control characters in the header", "PK\u0003\u0004,a\n"],
    ["binary", "old Mac line ends", `${HEADER}\r${good("E1")}\r`],
    ["binary", "a header with a stray quote", 'entry"Number,entryDate\nx,y\n'],
    ["binary", "a header with an open quote", '"entryNumber,entryDate\nx,y\n'],
    ["binary", "a header of more than 1 MiB", "x".repeat(1_200_000)],
    ["binary", "a header of more than 2,000 columns", `${",".repeat(2_001)}\n`],
    ["binary", "JSON", '{"a":1}\n'],
    ["duplicate-column", "a column twice", `${HEADER},mfr_name\n`],
    ["duplicate-column", "a field under name and alias", `${HEADER},Importer No\n`],
  ])("stops as %s: %s", (code, _name, text) => {
    const stop = stopOf(() => reading(text));
    expect(stop).toBeInstanceOf(InputError);
    expect(stop).toMatchObject({
      name: "InputError",
      code,
      file: "file",
      message: expect.stringMatching(/^file: /),
    });
    expect(stopOf(() => reading(text, { pieces: [1_000] }))).toMatchObject({ code });
  });

  it("for want of a column names it, what was found and the way out", () => {
    const stop = stopOf(() => reading("entryNumber,Datum,importerId,countryOfOrigin,valueUsd\n"));
    expect(stop).toMatchObject({
      code: "missing-column",
      message: expect.stringMatching(/entryDate.*entryNumber, Datum, importerId.*--map/),
    });
  });

  it("shows at most 60 of the headers found", () => {
    const names = Array.from({ length: 61 }, (_, at) => `column${at}`);
    expect(stopOf(() => reading(`${names.join(",")}\n`))).toMatchObject({
      message: expect.stringMatching(/column59, \.\.\.\./),
    });
  });

  it("for a field given twice names both columns", () => {
    expect(stopOf(() => reading(shipmentsWith("Entry No")))).toMatchObject({
      message: 'file: the columns "entryNumber" and "Entry No" both mean entryNumber; rename one',
    });
  });
});
