import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RecordBuffer } from "../../../core/records/record-buffer.ts";
import { type RecordFormat, RecordSplitter } from "../../../core/records/record-splitter.ts";
import { Row } from "../../../core/records/row.ts";

/** The records of a content, and the pieces that were handed on, cut at record boundaries. */
function split(content: Uint8Array, format: RecordFormat, sizes: readonly number[]) {
  const records: string[] = [];
  const pieces: Uint8Array[] = [];
  const buffer = new RecordBuffer(0);
  const row = new Row(9);
  row.bytes = buffer.bytes;
  const taker = {
    row,
    record: () => records.push(row.raw()),
    broken: (from: number, to: number) => records.push(`broken ${buffer.raw(from, to)}`),
  };
  const splitter = new RecordSplitter(format, ",", 1, buffer, taker);
  const keep = (bytes: Uint8Array) => pieces.push(bytes.slice());
  for (let at = 0, turn = 0; at < content.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    splitter.push(content.subarray(at, at + size), keep);
    at += size;
  }
  splitter.end(keep);
  return { records, pieces, line: splitter.line };
}

const joined = (pieces: readonly Uint8Array[]) => Uint8Array.from(pieces.flatMap((piece) => [...piece]));

describe("splitting a file into pieces", () => {
  it("loses no byte and cuts only between records, however the bytes arrive", () => {
    const unit = fc.constantFrom("a", ",", '"', '""', "\n", "\r\n", "é", '"x\ny"', "{}");
    const content = fc
      .array(unit, { maxLength: 40 })
      .map((units) => new TextEncoder().encode(units.join("")));
    const format = fc.constantFrom<RecordFormat[]>("csv", "ndjson");
    fc.assert(
      fc.property(
        content,
        format,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
        (bytes, by, sizes) => {
          const whole = split(bytes, by, [1_000]);
          const { records, pieces, line } = split(bytes, by, sizes);
          expect(joined(pieces)).toEqual(bytes);
          expect([records, line]).toEqual([whole.records, whole.line]);
        },
      ),
    );
  });

  it("hands a line that is too long on in parts, and what follows whole", () => {
    const content = new TextEncoder().encode(`a,b\n${"x".repeat(2_500_000)}\nc,d\n`);
    const { records, pieces, line } = split(content, "csv", [100_000]);
    expect(records.map((record) => record.slice(0, 8))).toEqual(["a,b", "broken x", "c,d"]);
    expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBe(content.length);
    expect(line).toBe(4);
  });

  it("works where nobody asks for the pieces", () => {
    const buffer = new RecordBuffer(0);
    const row = new Row(3);
    row.bytes = buffer.bytes;
    const lines: number[] = [];
    const splitter = new RecordSplitter("csv", ",", 10, buffer, {
      row,
      record: () => lines.push(row.line),
      broken: () => {},
    });
    splitter.push(new TextEncoder().encode("a\nb"));
    splitter.end();
    expect(lines).toEqual([10, 11]);
  });
});
