import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gzipPieces } from "../../adapters/gzip-pieces.ts";

async function* each(texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

const packed = async (texts: readonly string[]) =>
  Buffer.concat(await Array.fromAsync(gzipPieces(each(texts))));

describe("texts compressed as they come", () => {
  test("unpack to the same, and always to the same bytes, with neither a time nor a system", async () => {
    const property = fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" })), async (texts) => {
      const bytes = await packed(texts);
      expect(gunzipSync(bytes).toString()).toBe(texts.join(""));
      expect(await packed(texts)).toEqual(bytes);
      expect([...bytes.subarray(4, 8), bytes[9]]).toEqual([0, 0, 0, 0, 255]);
    });
    await fc.assert(property, { examples: [[[]], [["x".repeat(300_000), "", "y"]]], numRuns: 30 });
  });

  test("end with the error that asking for one threw", async () => {
    const gone = new Error("gone");
    const failing = async function* () {
      yield "one";
      throw gone;
    };
    await expect(Array.fromAsync(gzipPieces(failing()))).rejects.toBe(gone);
  });
});
