import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeDecimal } from "../../../core/records/cell-numbers.ts";
import { scaledFromText } from "../../../core/records/decimal.ts";

describe("a decimal", () => {
  it.each([
    ["0", 2, 0],
    ["1234.5", 2, 123_450],
    ["1234.505", 2, 123_451],
    ["1234.504999", 2, 123_450],
    ["0.995", 2, 100],
    ["1.", 3, 1_000],
    ["007", 0, 7],
    ["2.5", 0, 3],
    ["123456789012345", 0, 123_456_789_012_345],
  ])("%s with %i places is the integer %i", (text, places, scaled) => {
    expect(scaledFromText(text, places)).toBe(scaled);
  });

  it.each([
    "",
    ".5",
    "-1",
    "+1",
    "1e3",
    "1,000",
    "1 000",
    "0x1",
    "1.2.3",
    "1.2x",
    "$1",
    "٣",
    "1234567890123456",
  ])("is not written %j", (text) => {
    expect(scaledFromText(text, 2)).toBeUndefined();
  });

  it("is rounded half up, exactly, as arithmetic of whole numbers does it", () => {
    const places = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(99_999), places, (whole, fraction, kept) => {
        const text = `${whole}.${String(fraction).padStart(5, "0")}`;
        const dropped = 10n ** BigInt(5 - kept);
        const exact = BigInt(whole) * 100_000n + BigInt(fraction);
        const expected = Number((exact + dropped / 2n) / dropped);
        const bytes = new TextEncoder().encode(text);
        expect(scaledFromText(text, kept)).toBe(expected);
        expect(decodeDecimal(bytes, 0, bytes.length, kept, 1)).toBe(expected);
      }),
    );
  });
});
