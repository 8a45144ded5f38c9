import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gzipText } from "../../adapters/gzip.ts";

test("a compressed text is the same bytes each time, with neither time nor system in them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
      const bytes = await gzipText(text);
      expect(gunzipSync(bytes)).toEqual(Buffer.from(text));
      expect(await gzipText(text)).toEqual(bytes);
      expect([...bytes.subarray(4, 8), bytes[9]]).toEqual([0, 0, 0, 0, 255]);
    }),
    { numRuns: 20 },
  );
});
