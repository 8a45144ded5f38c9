import fc from "fast-check";
import { expect, test } from "vitest";
import { type MidPiece, midDifference } from "../../../console/candidate/mid-difference.ts";

/** Pieces as text, what differs in brackets. */
const shown = (pieces: readonly MidPiece[]) =>
  pieces.map(({ text, same }) => (same ? text : `[${text}]`)).join("");

test.each([
  ["BRBRIFAB0022MAN", "BRBRIFAB22MAN", "BRBRIFAB[00]22MAN", "BRBRIFAB22MAN"],
  ["TWFACCOM2019TAI", "TWFACCOM2019TAI", "TWFACCOM2019TAI", "TWFACCOM2019TAI"],
  ["", "TWFACCOM", "", "[TWFACCOM]"],
  ["MXXYZCOM400TIJ", "", "[MXXYZCOM400TIJ]", ""],
  ["MXXYZCOM400TIJ", "MXXYZCOM40TIJ", "MXXYZCOM40[0]TIJ", "MXXYZCOM40TIJ"],
])("%s against %s is %s and %s", (declared, expected, left, right) => {
  const { declared: one, expected: other } = midDifference(declared, expected);
  expect([shown(one), shown(other)]).toEqual([left, right]);
});

test("the pieces make up both MIDs, and what is the same is the same", () => {
  const mids = fc.string({ unit: fc.constantFrom("A", "B", "1", "2"), maxLength: 15 });
  fc.assert(
    fc.property(mids, mids, (declared, expected) => {
      const difference = midDifference(declared, expected);
      const all = (pieces: readonly MidPiece[]) => pieces.map(({ text }) => text).join("");
      const same = (pieces: readonly MidPiece[]) => all(pieces.filter((piece) => piece.same));

      expect(all(difference.declared)).toBe(declared);
      expect(all(difference.expected)).toBe(expected);
      expect(same(difference.declared)).toBe(same(difference.expected));
    }),
  );
});
