import fc from "fast-check";
import { expect, it } from "vitest";
import { afterBlanks, beforeBlanks } from "../../../../core/records/bytes/blanks.ts";

it("blanks are taken off both ends of a span as String.trim does", () => {
  const unit = fc.constantFrom(
    " ",
    "\t",
    "\n",
    "\r",
    "\u00a0",
    "\u1680",
    "\u2003",
    "\u2028",
    "\u202f",
    "\u205f",
    "\u3000",
    "\ufeff",
    "a",
    "é",
    "–",
    "株",
    "😀",
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 6 }), (units) => {
      const text = units.join("");
      const bytes = new TextEncoder().encode(`\u3000${text}\u00a0`);
      const [start, end] = [3, bytes.length - 2];
      const from = afterBlanks(bytes, start, end);
      const to = beforeBlanks(bytes, from, end);
      expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(from, to))).toBe(
        text.trim(),
      );
    }),
    { numRuns: 2000 },
  );
});
