import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EntryFingerprint, EntrySet } from "../../../core/activity/entry-set.ts";

const PAGE = 448;
const encoder = new TextEncoder();

function fingerprint(high: number, low: number): EntryFingerprint {
  return Object.assign(new EntryFingerprint(), { high, low });
}

const keyOf = ({ high, low }: EntryFingerprint) => `${high}:${low}`;
const keysOf = (set: EntrySet) => Array.from(set, keyOf).sort();

/** Fingerprints that meet often, and any others; none has a low part whose last 16 bits are 0. */
const someFingerprint = fc
  .tuple(
    fc.oneof(fc.constantFrom(0, 1, 0xffff), fc.nat({ max: 0xffff })),
    fc.oneof(
      fc.constantFrom(1, 513, 0x10001, -1),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map((low) => low | 1),
    ),
  )
  .map(([high, low]) => fingerprint(high, low));

describe("a set of fingerprints", () => {
  it("holds what was added, once, and tells whether it is new", () => {
    fc.assert(
      fc.property(
        fc.array(someFingerprint, { maxLength: 60 }),
        fc.array(someFingerprint, { maxLength: 10 }),
        (added, asked) => {
          const set = new EntrySet();
          const plain = new Set<string>();
          for (const each of added) {
            expect(set.add(each)).toBe(!plain.has(keyOf(each)));
            plain.add(keyOf(each));
          }
          for (const each of [...added, ...asked]) expect(set.has(each)).toBe(plain.has(keyOf(each)));
          expect(set.size).toBe(plain.size);
          expect(keysOf(set)).toEqual([...plain].sort());
        },
      ),
    );
  });

  it("takes several at once as one after the other", () => {
    fc.assert(
      fc.property(fc.array(fc.array(someFingerprint, { maxLength: 9 }), { maxLength: 9 }), (batches) => {
        const together = new EntrySet();
        const alone = new EntrySet();
        for (const batch of batches) {
          const highs = Int32Array.from(batch, ({ high }) => high);
          const lows = Int32Array.from(batch, ({ low }) => low);
          const isNew = new Int32Array(batch.length);
          together.addAll(highs, lows, batch.length, isNew);
          expect(Array.from(isNew)).toEqual(batch.map((each) => (alone.add(each) ? 1 : 0)));
        }
        expect(keysOf(together)).toEqual(keysOf(alone));
      }),
    );
  });

  it("is empty at first", () => {
    expect(keysOf(new EntrySet())).toEqual([]);
    expect(new EntrySet().has(fingerprint(1, 1))).toBe(false);
  });

  it("finds no repeat among 200,000 entry numbers in a row, and each of them when it comes again", () => {
    const set = new EntrySet();
    const asked = new EntryFingerprint();
    const numbers = Array.from({ length: 200_000 }, (_, at) =>
      encoder.encode(`ABC-${String(1_000_000 + at)}-${at % 10}`),
    );
    const add = (bytes: Uint8Array) => set.add(asked.of(bytes, 0, bytes.length));
    expect(numbers.filter((bytes) => !add(bytes))).toEqual([]);
    expect(set.size).toBe(numbers.length);
    expect(numbers.filter((bytes) => add(bytes))).toEqual([]);
    expect(new Set(Array.from(set, keyOf)).size).toBe(numbers.length);
  });

  it("is as new once it is cleared, however much it held", () => {
    const set = new EntrySet();
    const many = Array.from({ length: PAGE * 3 }, (_, at) => fingerprint(at % 7, at + 1));
    const alike = Array.from({ length: PAGE * 3 }, (_, at) => fingerprint(9, at + 1));
    for (const each of [...many, ...alike]) set.add(each);
    set.clear();
    expect([set.size, keysOf(set)]).toEqual([0, []]);
    expect([...many, ...alike].filter((each) => set.has(each) || !set.add(each))).toEqual([]);
    expect(keysOf(set)).toEqual([...many, ...alike].map(keyOf).sort());
  });

  it("holds more than a page of fingerprints that no page can part", () => {
    const set = new EntrySet();
    const most = PAGE * 3;
    const alike = Array.from({ length: most }, (_, at) => fingerprint(0x1234, at + 1));
    expect(alike.filter((each) => !set.add(each))).toEqual([]);
    expect(set.size).toBe(most);
    expect(alike.filter((each) => set.add(each) || !set.has(each))).toEqual([]);
    expect(set.has(fingerprint(0x1234, most + 1))).toBe(false);
    expect(keysOf(set)).toEqual(alike.map(keyOf).sort());
    expect(set.add(fingerprint(0xedcb, 1))).toBe(true);
  });
});

describe("the fingerprint of an entry number", () => {
  const of = (text: string) =>
    keyOf(new EntryFingerprint().of(encoder.encode(`<${text}>`), 1, text.length + 1));

  it("depends on the bytes of its span alone", () => {
    const bytes = encoder.encode("E1,E1;");
    const one = keyOf(new EntryFingerprint().of(bytes, 0, 2));
    expect(keyOf(new EntryFingerprint().of(bytes, 3, 5))).toBe(one);
    expect(of("E1")).toBe(one);
  });

  it("tells apart what differs in one character, in their order, or in length", () => {
    const texts = ["", "E", "E1", "E2", "1E", "E11", "e1", "E1 ", "\u0000", "\u0000\u0000"];
    expect(new Set(texts.map(of)).size).toBe(texts.length);
  });

  it.each<[string, (at: number) => string]>([
    ["eleven digits, a thousand apart", (at) => String(10_000_000_000 + at * 1_000)],
    ["eleven digits in a row", (at) => String(10_000_000_000 + at)],
    ["a filer code and eight digits", (at) => `ABC${String(at).padStart(8, "0")}`],
    ["a filer code, hyphens and a check digit", (at) => `9PM-${String(at).padStart(7, "0")}-${at % 10}`],
  ])("spreads the numbers of a series nearly as chance would: %s", (_, numberAt) => {
    const count = 400_000;
    const fingerprint = new EntryFingerprint();
    const lows = new Set<number>();
    const bytes = new Uint8Array(20);
    for (let at = 0; at < count; at++) {
      const { written } = encoder.encodeInto(numberAt(at), bytes);
      lows.add(fingerprint.of(bytes, 0, written).low);
    }
    // Of so many numbers of 32 bits chance lets 19 meet another.
    expect(count - lows.size).toBeLessThan(60);
  });

  it("never ends in 16 bits of 0, which mark empty places: not of the few texts whose hash does", () => {
    const bytes = Uint8Array.of(0x41, 0x16, 0x6f, 0x77);
    expect(new EntryFingerprint().of(bytes, 0, bytes.length).low).toBe(1);
  });
});
