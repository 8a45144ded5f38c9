import fc from "fast-check";
import { expect, it } from "vitest";
import { KeyColumns } from "../../../../core/records/ndjson/key-columns.ts";

const NAMES = ["a", "b", "bb", "ab", "", "x".repeat(64), "x".repeat(65)];

it("gives the column of a key whatever came before it, now or earlier", () => {
  const encoder = new TextEncoder();
  const someKey = fc.constantFrom(...NAMES, "nobody", "y".repeat(100));
  fc.assert(
    fc.property(fc.array(fc.array(someKey, { maxLength: 6 }), { maxLength: 8 }), (lines) => {
      const columns = new KeyColumns((key) => NAMES.indexOf(key), NAMES.length);
      for (const line of lines) {
        let before = -1;
        for (const key of line) {
          const bytes = encoder.encode(`"${key}"`);
          before = columns.of(bytes, 1, bytes.length - 1, before);
          expect(before).toBe(NAMES.indexOf(key));
        }
      }
    }),
  );
});
