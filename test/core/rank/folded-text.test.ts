import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedText } from "../../../core/rank/folded-text.ts";

test.each([
  ["Ångström", "ANGSTROM"],
  ["Öresund Straße", "ORESUND STRASSE"],
  ["Łódź Ørsted", "LODZ ORSTED"],
  ["Cartonería", "CARTONERIA"],
  ["Ｆｕｌｌ　ｗｉｄｔｈ", "FULL WIDTH"],
  ["ﬁne", "FINE"],
  ["東京 Москва", "東京 МОСКВА"],
])("%s is looked for as %s", (text, folded) => {
  expect(foldedText(text)).toBe(folded);
});

test("what is folded is folded for good, whatever its case was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldedText(foldedText(text))).toBe(foldedText(text));
    }),
  );
});
