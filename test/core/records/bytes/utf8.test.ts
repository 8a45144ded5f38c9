import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUtf8 } from "../../../../core/records/bytes/utf8.ts";

const strict = new TextDecoder("utf-8", { fatal: true });

/** In a buffer of whole words, as the reader's is. */
function isUtf8Between(bytes: Uint8Array, start: number, end: number): boolean {
  const buffer = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  buffer.set(bytes);
  return isUtf8(buffer, new Int32Array(buffer.buffer), start, end);
}

function joined(before: string, list: readonly number[], after: string): Uint8Array {
  const encoder = new TextEncoder();
  return Uint8Array.from([...encoder.encode(before), ...list, ...encoder.encode(after)]);
}

function decodes(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe("bytes are UTF-8", () => {
  it("exactly where a strict decoder takes them", () => {
    const byte = fc.oneof(
      fc.constantFrom(
        0x00,
        0x41,
        0x7f,
        0x80,
        0x8f,
        0x90,
        0x9f,
        0xa0,
        0xbf,
        0xc0,
        0xc1,
        0xc2,
        0xdf,
        0xe0,
        0xe1,
        0xec,
        0xed,
        0xee,
        0xef,
      ),
      fc.constantFrom(0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff),
      fc.nat(255),
    );
    const ascii = fc.string({ unit: "binary-ascii", maxLength: 9 });
    fc.assert(
      fc.property(ascii, fc.array(byte, { maxLength: 6 }), ascii, (before, list, after) => {
        const bytes = joined(before, list, after);
        expect(isUtf8Between(bytes, 0, bytes.length)).toBe(decodes(bytes));
      }),
      { numRuns: 10_000 },
    );
  });

  it("for any text, and not where the text is cut inside a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, cut) => {
        const bytes = new TextEncoder().encode(text);
        expect(isUtf8Between(bytes, 0, bytes.length)).toBe(true);
        const end = cut % (bytes.length + 1);
        expect(isUtf8Between(bytes, 0, end)).toBe(decodes(bytes.subarray(0, end)));
      }),
    );
  });

  it("and bytes beyond the buffer count as NUL", () => {
    const isText = (list: readonly number[]) => {
      const words = new Int32Array(1);
      new Uint8Array(words.buffer).set(list);
      return isUtf8(Uint8Array.from(list), words, 0, 8);
    };
    expect([[0x41], [0x41, 0xc3, 0xa9], [0x41, 0xc3], [0x41, 0xe1, 0x80]].map(isText)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("only within the span asked for", () => {
    const bytes = Uint8Array.from([0xff, 0x41, 0xff]);
    expect(isUtf8Between(bytes, 1, 2)).toBe(true);
    expect(isUtf8Between(bytes, 0, 2)).toBe(false);
  });
});
