import fc from "fast-check";
import { expect, test } from "vitest";
import { EntryNumbers, entryNumber } from "../../../samples/generate/shipments/entry-numbers.ts";

const FILERS = 900;
const turn = fc.record({ filer: fc.nat({ max: FILERS - 1 }), nth: fc.nat({ max: 400_000_000 }) });

test("two turns give the same entry number only if they are the same turn", () => {
  fc.assert(
    fc.property(turn, turn, (a, b) => {
      const isSame = a.filer === b.filer && a.nth === b.nth;
      return isSame === (entryNumber(a.filer, a.nth, FILERS) === entryNumber(b.filer, b.nth, FILERS));
    }),
  );
});

test("a filer goes on under another code after ten million entries", () => {
  const first = entryNumber(0, 0, 3);
  const last = entryNumber(0, 9_999_999, 3);
  const beyond = entryNumber(0, 10_000_000, 3);
  expect(last.slice(0, 3)).toBe(first.slice(0, 3));
  expect(beyond.slice(0, 3)).not.toBe(first.slice(0, 3));
  expect(
    new Set([0, 1, 2].map((filer) => entryNumber(filer, 0, 3).slice(0, 3))).has(beyond.slice(0, 3)),
  ).toBe(false);
});

test("each filer counts its own entries", () => {
  const numbers = new EntryNumbers(2);
  expect([numbers.next(0), numbers.next(1), numbers.next(0)]).toEqual([
    entryNumber(0, 0, 2),
    entryNumber(1, 0, 2),
    entryNumber(0, 1, 2),
  ]);
});
