import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChunkObjectError, decodeChunk, encodeChunk, pieceOf } from "../../functions/chunk-object.ts";

const header = fc.record({
  file: fc.string({ unit: "grapheme" }),
  format: fc.constantFrom("csv" as const, "ndjson" as const),
  mapping: fc.constantFrom("", "ace-entry-summary"),
  firstLine: fc.integer({ min: 1 }),
  names: fc.option(fc.array(fc.string({ unit: "grapheme" }))),
});

describe("a chunk object", () => {
  it("reads back as it was written, whatever its bytes are", () => {
    fc.assert(
      fc.property(header, fc.uint8Array(), (about, bytes) => {
        const chunk = decodeChunk(encodeChunk({ header: about, bytes }));
        expect(chunk.header).toEqual(about);
        expect([...chunk.bytes]).toEqual([...bytes]);
      }),
    );
  });

  it("tells a reader where it stands in the file, unless it holds the header itself", () => {
    const about = { file: "f", format: "csv", mapping: "", firstLine: 7 } as const;
    expect(pieceOf({ ...about, names: ["a", "b"] })).toEqual({ names: ["a", "b"], firstLine: 7 });
    expect(pieceOf({ ...about, names: null })).toBeUndefined();
  });

  it.each([
    ["nothing", ""],
    ["no line", "abc"],
    ["no header", "{}\nabc"],
    ["a line of a file", "entryNumber,entryDate\nE1,2026-03-14"],
  ])("is refused where it is %s", (_, text) => {
    expect(() => decodeChunk(new TextEncoder().encode(text))).toThrow(ChunkObjectError);
  });
});
