import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../../core/records/input-error.ts";
import { mappingWith, REQUIRED, reading, shipmentLine, stopOf } from "../reading.ts";

const read = (text: string | Uint8Array, pieces?: readonly number[]) =>
  reading(text, { format: "ndjson", ...(pieces === undefined ? {} : { pieces }) });

/** A line with the required fields and raw JSON behind them. */
const withRaw = (json: string) => `${JSON.stringify(REQUIRED).slice(0, -1)},${json}}`;

describe("a line of JSON", () => {
  it.each<[string, string, object]>([
    ["a plain text", '"manufacturerName":"Acme"', { manufacturerName: "Acme" }],
    ["quotes and backslashes", '"manufacturerName":"\\"A\\" \\\\ B"', { manufacturerName: '"A" \\ B' }],
    ["escaped letters", '"manufacturerName":"M\\u00fcller"', { manufacturerName: "Müller" }],
    ["escaped pairs", '"manufacturerName":"\\ud83d\\ude00"', { manufacturerName: "😀" }],
    ["escaped line breaks", '"manufacturerName":"a\\nb"', { manufacturerName: "a\nb" }],
    ["letters as they are", '"manufacturerName":"株式会社 😀"', { manufacturerName: "株式会社 😀" }],
    ["an escaped key", '"manufacturer\\u004eame":"Acme"', { manufacturerName: "Acme" }],
    ["an alias as key", '"MID":"MXA"', { manufacturerIdCode: "MXA" }],
    ["a key in other case and form", '"Manufacturer_id code":"MXA"', { manufacturerIdCode: "MXA" }],
    ["a whole number", '"valueUsd":250', { valueUsd: 250 }],
    ["a number with a point", '"valueUsd":250.505', { valueUsd: 250.51 }],
    ["a number with an exponent", '"valueUsd":2.5e2', { valueUsd: 250 }],
    ["a number too small for its places", '"valueUsd":1e-9', { valueUsd: 0 }],
    ["a small number written plainly", '"valueUsd":0.000000001', { valueUsd: 0 }],
    ["zero", '"weightKg":0', { weightKg: 0 }],
    ["a number as text", '"valueUsd":"250"', { valueUsd: 250 }],
    ["a number as identifier", '"htsCode":8544300000', { htsCode: "8544300000" }],
    ["a number with a point and nothing behind it", '"htsCode":8544.0', { htsCode: "8544" }],
    ["a negative number as identifier", '"htsCode":-1', { htsCode: "-1" }],
    ["a number as code", '"mode":30', { mode: "truck" }],
    ["a number with a point as code", '"mode":30.0', { mode: "truck" }],
    ["true", '"fastLane":true', { fastLane: true }],
    ["false", '"fastLane":false', { fastLane: false }],
    ["one", '"fastLane":1', { fastLane: true }],
    ["null", '"fastLane":null,"valueUsd":7', { valueUsd: 7 }],
    ["an empty text", '"manufacturerName":""', {}],
    ["blanks alone", '"manufacturerName":" \\t "', {}],
    ["a list", '"anomalyCodes":["A","B"]', { anomalyCodes: ["A", "B"] }],
    ["an empty list", '"anomalyCodes":[]', {}],
    ["a list as text", '"anomalyCodes":"A|B"', { anomalyCodes: ["A", "B"] }],
    ["keys that no field claims", '"x":"y","z":1.25,"u":[1,{"v":null}],"w":-1e3,"t":true', {}],
    ["blanks everywhere", ' "manufacturerName" \t: "Acme" ', { manufacturerName: "Acme" }],
    [
      "a key twice: the last counts",
      '"manufacturerName":"A","manufacturerName":"B"',
      { manufacturerName: "B" },
    ],
    ["an alias beside a null", '"mid":"A","manufacturerIdCode":null', { manufacturerIdCode: "A" }],
    ["the key __proto__", '"__proto__":{"manufacturerName":"A"}', {}],
  ])("may hold %s: %s", (_name, json, expected) => {
    const { rows, rejects } = read(withRaw(json));
    expect(rejects).toEqual([]);
    expect(rows).toEqual([
      {
        entryNumber: "E1",
        entryDate: "2026-03-14",
        importerId: "M1",
        countryOfOrigin: "MX",
        valueUsd: 100,
        ...expected,
      },
    ]);
  });

  it.each([
    ["bad-value", "manufacturerName", withRaw('"manufacturerName":{"a":1}')],
    ["bad-value", "manufacturerName", withRaw('"manufacturerName":["a"]')],
    ["bad-value", "manufacturerName", withRaw('"manufacturerName":true')],
    ["bad-value", "manufacturerName", withRaw('"manufacturerName":1.5')],
    ["bad-value", "htsCode", withRaw('"htsCode":12345678901234567890')],
    ["bad-value", "countryOfExport", withRaw('"countryOfExport":410')],
    ["bad-value", "countryOfExport", withRaw('"countryOfExport":4.1')],
    ["bad-value", "valueUsd", withRaw('"valueUsd":true')],
    ["bad-value", "valueUsd", withRaw('"valueUsd":-1')],
    ["bad-value", "valueUsd", withRaw('"valueUsd":1e300')],
    ["bad-value", "anomalyCodes", withRaw('"anomalyCodes":["A",["B"]]')],
    ["bad-value", "anomalyCodes", withRaw('"anomalyCodes":[null]')],
    ["bad-value", "anomalyCodes", withRaw('"anomalyCodes":5')],
    ["bad-value", "manufacturerIdCode", withRaw('"mid":"A","manufacturerIdCode":"B"')],
    ["control-character", "manufacturerName", withRaw('"manufacturerName":"a\\u0000b"')],
    ["control-character", "manufacturerName", withRaw('"manufacturerName":"a\\ud800"')],
    ["too-long", "htsCode", withRaw(`"htsCode":"${"1".repeat(15)}"`)],
    ["missing-field", "entryNumber", "{}"],
    ["missing-field", "entryNumber", '{"entryNumber":null}'],
    ["invalid-json", "", withRaw('"valueUsd":')],
    ["invalid-json", "", withRaw('"valueUsd":01')],
    ["invalid-json", "", withRaw('"valueUsd":1.')],
    ["invalid-json", "", withRaw('"x":NaN')],
    ["invalid-json", "", withRaw('"x" 1')],
    ["invalid-json", "", withRaw('"x":"a\tb"')],
    ["invalid-json", "", withRaw("x:1")],
    ["invalid-json", "", withRaw('"x')],
    ["invalid-json", "", withRaw("")],
    ["invalid-json", "", `${shipmentLine({})}}`],
    ["invalid-json", "", `${shipmentLine({})} x`],
    ["invalid-json", "", shipmentLine({}).slice(0, -1)],
    ["invalid-json", "", `\u0007${shipmentLine({})}`],
    ["invalid-json", "", "{"],
    ["invalid-json", "", '{"entryNumber":"E1",'],
    ["invalid-json", "", "entryNumber,entryDate"],
    ["not-an-object", "", `[${shipmentLine({})}]`],
    ["not-an-object", "", "null"],
    ["not-an-object", "", '"text"'],
    ["not-an-object", "", "12"],
  ])("is rejected as %s (%s), and reading goes on: %s", (code, field, line) => {
    const text = `${shipmentLine({})}\n${line}\n${shipmentLine({})}\n`;
    for (const pieces of [[1_000_000], [1]]) {
      const { rows, rejects } = read(text, pieces);
      expect(rows).toHaveLength(2);
      expect(rejects).toEqual([
        { kind: "shipment", file: "file", line: 2, field, code, message: expect.any(String), raw: line },
      ]);
    }
  });

  it("that is not UTF-8 is rejected alone", () => {
    const [head, tail] = shipmentLine({ manufacturerName: "#" })
      .split("#")
      .map((part) => [...new TextEncoder().encode(part)]);
    const line = [...(head ?? []), 0xff, ...(tail ?? []), 10];
    const good = [...new TextEncoder().encode(`${shipmentLine({})}\n`)];
    const { rows, rejects } = read(Uint8Array.from([...good, ...line, ...good]));
    expect(rows).toHaveLength(2);
    expect(rejects).toMatchObject([{ line: 2, code: "invalid-utf8" }]);
  });

  it("of more than 1 MiB is rejected as too long", () => {
    const lines = [
      shipmentLine({}),
      shipmentLine({ other: "x".repeat(1_048_576) }),
      "y".repeat(3_000_000),
      shipmentLine({}),
    ];
    const { rows, rejects } = read(lines.join("\n"), [300_000]);
    expect(rows).toHaveLength(2);
    expect(rejects).toMatchObject([
      { line: 2, code: "record-too-long" },
      { line: 3, code: "record-too-long" },
    ]);
  });

  it("may use any number of different keys", () => {
    const lines = Array.from({ length: 5_000 }, (_, at) =>
      shipmentLine({ [`key ${at}`]: 1, manufacturerName: "Acme" }),
    );
    const { rows, rejects } = read(lines.join("\n"));
    expect(rejects).toEqual([]);
    expect(rows.every(({ manufacturerName }) => manufacturerName === "Acme")).toBe(true);
  });
});

describe("a file of JSON lines", () => {
  it.each([
    ["with LF", `${shipmentLine({})}\n${shipmentLine({})}\n`],
    ["with CRLF", `${shipmentLine({})}\r\n${shipmentLine({})}\r\n`],
    ["without a last line end", `${shipmentLine({})}\n${shipmentLine({})}`],
    ["with a byte order mark", `\ufeff${shipmentLine({})}\n${shipmentLine({})}\n`],
    ["with empty and blank lines", `\n${shipmentLine({})}\n\r\n \t\n${shipmentLine({})}\n\n`],
  ])("%s is read whole", (_name, text) => {
    for (const pieces of [[1_000_000], [1], [2, 3]]) {
      expect(read(text, pieces)).toMatchObject({ read: 2, rejected: 0, rows: { length: 2 } });
    }
  });

  it.each([[""], ["\n\n"], ["\ufeff"]])("with nothing in it is empty: %j", (text) => {
    expect(stopOf(() => read(text))).toMatchObject({ name: "InputError", code: "empty" });
  });

  it("may be read in pieces, of which one may be empty", () => {
    const piece = { names: [], firstLine: 41 };
    expect(reading("\n", { format: "ndjson", piece })).toMatchObject({ read: 0 });
    expect(reading(shipmentLine({}), { format: "ndjson", piece }).lines).toEqual([41]);
  });

  it("cannot be read with a mapping that joins columns", () => {
    const mapping = mappingWith({ joins: { entryNumber: ["a", "b"] } });
    expect(stopOf(() => reading(shipmentLine({}), { format: "ndjson", mapping }))).toMatchObject({
      code: "bad-mapping",
    });
  });
});

describe("whatever bytes a file holds", () => {
  const good = {
    csv: `entryNumber,entryDate,importerId,countryOfOrigin,valueUsd,manufacturerName\nE1,2026-03-14,M1,MX,100,"Mü ""x""\ny"\nE2,2026-03-15,M2,CN,5,\n`,
    ndjson: `${shipmentLine({ manufacturerName: 'Mü "x"' })}\n${shipmentLine({ anomalyCodes: ["A"], fastLane: true })}\n`,
  };
  const bytes = fc.uint8Array({ maxLength: 200 });
  const special = fc.constantFrom(0, 9, 10, 13, 32, 34, 44, 92, 0x7b, 0x7d, 0x80, 0xc3, 0xed, 0xff);
  const format = fc.constantFrom<("csv" | "ndjson")[]>("csv", "ndjson");
  const pieces = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });

  function addsUp(content: Uint8Array, by: "csv" | "ndjson", sizes: readonly number[]): void {
    const whole = outcome(content, by, [content.length + 1]);
    expect(outcome(content, by, sizes)).toEqual(whole);
  }

  function outcome(content: Uint8Array, by: "csv" | "ndjson", sizes: readonly number[]): unknown {
    try {
      const { read: all, rejected, rows, rejects, lines } = reading(content, { format: by, pieces: sizes });
      expect(all).toBe(rows.length + rejects.length);
      expect(rejected).toBe(rejects.length);
      return { rows, rejects, lines };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return error.message;
    }
  }

  it("every record ends as one row or one reject, however the bytes arrive", () => {
    fc.assert(fc.property(bytes, format, pieces, addsUp), { numRuns: 200 });
  });

  it("the same holds for good files with bytes changed, put in and taken out", () => {
    const changes = fc.array(
      fc.record({ at: fc.nat(), byte: fc.oneof(special, fc.nat(255)), taken: fc.nat(2) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(changes, format, pieces, (list, by, sizes) => {
        const content = [...new TextEncoder().encode(good[by])];
        for (const { at, byte, taken } of list) content.splice(at % content.length, taken, byte);
        addsUp(Uint8Array.from(content), by, sizes);
      }),
      { numRuns: 600 },
    );
  });
});
