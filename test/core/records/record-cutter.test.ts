import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RecordCutter, type RecordPiece } from "../../../core/records/record-cutter.ts";
import type { RecordFormat } from "../../../core/records/record-splitter.ts";
import { reading, shipmentLine } from "./reading.ts";

const HEADER = "entryNumber,entryDate,importerId,countryOfOrigin,valueUsd,manufacturerName";

/** Cuts a content that comes in chunks of `size`. */
function cut(content: string, format: RecordFormat, pieceBytes: number, size: number): RecordPiece[] {
  const pieces: RecordPiece[] = [];
  const cutter = new RecordCutter(format, ",", pieceBytes, (piece) => pieces.push(piece));
  const bytes = new TextEncoder().encode(content);
  for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size));
  cutter.end();
  return pieces;
}

/** What the pieces come to, each read by itself. */
function together(pieces: readonly RecordPiece[], format: RecordFormat) {
  const readings = pieces.map(({ bytes, firstLine, names }) =>
    reading(bytes, { format, ...(names !== undefined && { piece: { names, firstLine } }) }),
  );
  return {
    rows: readings.flatMap(({ rows }) => rows),
    lines: readings.flatMap(({ lines }) => lines),
    rejects: readings.flatMap(({ rejects }) => rejects),
  };
}

const parts = ({ rows, lines, rejects }: ReturnType<typeof reading>) => ({ rows, lines, rejects });

const csvLine = fc.constantFrom(
  "E1,2026-03-14,M1,MX,100,Acme",
  'E2,2026-03-14,M1,MX,1,"a\nb ""c"""',
  "bad",
  '"open',
  "",
  "E3,2026-03-14,M1,MX,1,é\r",
  'E4,2026-03-14,M1,MX,100,ab"c',
  'E5,2026-03-14,M1,MX,100,"ab"c',
  'E6,2026-03-14,M1,MX,100,"ab"\r',
  "E7,2026-03-14,M1,MX,100,a\rb",
);
const jsonLine = fc.constantFrom(
  shipmentLine({}),
  shipmentLine({ manufacturerName: "é\n" }),
  "bad",
  "",
  "{}",
);

describe("a file cut into pieces", () => {
  it("holds the same records and rejects, with the same lines, as the whole", () => {
    // The cutter looks at a file 16 KB at a time: lines are repeated until there is something to cut.
    const long = (first: string, lines: readonly string[]) => {
      const text = `${lines.join("\n")}\n`;
      return `${first}\n${text.repeat(Math.ceil(50_000 / text.length))}`;
    };
    const csv = fc
      .tuple(fc.constantFrom("", "\ufeff", "\n"), fc.array(csvLine, { minLength: 1, maxLength: 30 }))
      .map(([mark, lines]) => long(mark + HEADER, ["E0,2026-03-14,M1,MX,100,", ...lines]));
    const ndjson = fc
      .array(jsonLine, { maxLength: 30 })
      .map((lines) => long("", [shipmentLine({}), ...lines]));
    const content = fc.oneof(
      fc.tuple(fc.constant<RecordFormat>("csv"), csv),
      fc.tuple(fc.constant<RecordFormat>("ndjson"), ndjson),
    );
    let most = 0;
    fc.assert(
      fc.property(
        content,
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 30_000 }),
        ([format, text], pieceBytes, size) => {
          const pieces = cut(text, format, pieceBytes, size);
          expect(together(pieces, format)).toEqual(parts(reading(text, { format })));
          most = Math.max(most, pieces.length);
        },
      ),
      { numRuns: 60 },
    );
    expect(most).toBeGreaterThan(2);
  });

  it("is cut at the same places however its bytes come", () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `E${at},2026-03-14,M1,MX,100,"Acme\n${at}"`);
    const text = [HEADER, ...lines].join("\n");
    const pieces = cut(text, "csv", 100_000, 1_000_000);
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces[0]?.names).toBeUndefined();
    expect(pieces[1]?.names).toEqual(HEADER.split(","));
    expect(cut(text, "csv", 100_000, 777)).toEqual(pieces);
  });

  it("keeps only the beginning of a record that is too long, which is enough to reject it", () => {
    for (const length of [1_048_577, 1_200_000, 5_000_000]) {
      const text = `${HEADER}\nE1,2026-03-14,M1,MX,100,\n${"x".repeat(length)}\nE3,2026-03-14,M1,MX,100,\n`;
      const pieces = cut(text, "csv", 50_000, 100_000);
      expect(together(pieces, "csv")).toEqual(parts(reading(text)));
      expect(pieces.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(1_300_000);
    }
  });

  it("keeps its byte order mark, behind which a quote may open", () => {
    const text = `\ufeff"entryNumber\n",entryDate\nE1,2026-03-14\n`.repeat(1_000);
    const [first, second] = cut(text, "csv", 100, 300);
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(first?.bytes)).toMatch(/^\ufeff"entry/);
    expect(second?.names).toEqual(["entryNumber", "entryDate"]);
  });

  it("loses one line where a quote is not closed for longer than a record may be", () => {
    const text = `${HEADER}\nE1,2026-03-14,M1,MX,100,"\n${"E2,2026-03-14,M1,MX,100,\n".repeat(50_000)}`;
    const found = together(cut(text, "csv", 400_000, 100_000), "csv");
    expect(found).toEqual(parts(reading(text)));
    expect(found.rejects).toHaveLength(1);
  });

  it("begins its pieces in the room that is given", () => {
    const rooms: Uint8Array<ArrayBuffer>[] = [];
    const room = (bytes: number) => {
      rooms.push(new Uint8Array(bytes + 1));
      return rooms.at(-1) ?? new Uint8Array(0);
    };
    const pieces: RecordPiece[] = [];
    const cutter = new RecordCutter("ndjson", ",", 20_000, (piece) => pieces.push(piece), room);
    cutter.push(new TextEncoder().encode("{}\n".repeat(30_000)));
    cutter.end();
    expect(pieces.map(({ bytes }) => bytes.buffer)).toEqual(
      rooms.slice(0, pieces.length).map(({ buffer }) => buffer),
    );
  });

  it("that holds nothing makes no piece", () => {
    expect(cut("", "csv", 100, 100)).toEqual([]);
  });
});
