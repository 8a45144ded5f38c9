import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteMap } from "../../../../core/records/bytes/byte-map.ts";

const key = fc.string({ unit: fc.constantFrom("a", "b", "é", "\0", "株"), maxLength: 12 });

/** The bytes of a text inside a larger buffer. */
function within(text: string): [bytes: Uint8Array, start: number, end: number] {
  const bytes = new TextEncoder().encode(`<<<${text}>>`);
  return [bytes, 3, bytes.length - 2];
}

describe("a map of bytes", () => {
  it("answers as Map does, however many keys it holds and wherever they are asked for", () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 400 }), fc.array(key, { maxLength: 50 }), (added, asked) => {
        const map = new ByteMap();
        const model = new Map<string, number>();
        for (const text of added) {
          if (model.has(text)) continue;
          map.add(...within(text), model.size);
          model.set(text, model.size);
        }
        expect(map.size).toBe(model.size);
        for (const text of [...added, ...asked]) expect(map.get(...within(text))).toBe(model.get(text) ?? -1);
      }),
    );
  });

  it("gives every key with its value, once", () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 200 }), (texts) => {
        const map = new ByteMap();
        texts.forEach((text, at) => {
          map.add(...within(text), at);
        });
        const decoder = new TextDecoder();
        const found = Array.from(map.entries(), ({ bytes, start, end, value }): [string, number] => [
          decoder.decode(bytes.subarray(start, end)),
          value,
        ]);
        expect(found.sort(([, one], [, other]) => one - other)).toEqual(texts.map((text, at) => [text, at]));
      }),
    );
  });

  it("grows to any number of keys of any length", () => {
    const map = new ByteMap();
    const texts = Array.from({ length: 5_000 }, (_, at) => `${"x".repeat(at % 40)}${at}`);
    texts.forEach((text, at) => {
      map.add(...within(text), at);
    });
    map.add(...within("y".repeat(1_000_000)), 5_000);
    expect(texts.map((text) => map.get(...within(text)))).toEqual(texts.map((_, at) => at));
    expect(map.get(...within("y".repeat(1_000_000)))).toBe(5_000);
    expect(map.get(...within("y".repeat(999_999)))).toBe(-1);
  });

  it("tells keys of the same hash apart: of 300,000 some have one", () => {
    const map = new ByteMap();
    const bytes = new Uint8Array(4_000_000);
    let state = 1;
    for (let at = 0; at < bytes.length; at++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      bytes[at] = state >>> 24;
    }
    const spans = Array.from({ length: 300_000 }, (_, at): [number, number] => [
      at * 12,
      at * 12 + 5 + (at % 7),
    ]);
    spans.forEach(([start, end], at) => {
      if (map.get(bytes, start, end) < 0) map.add(bytes, start, end, at);
    });
    expect(map.size).toBe(new Set(spans.map(([start, end]) => bytes.subarray(start, end).join())).size);
  });

  it("keeps its keys where the bytes asked with are written over", () => {
    const map = new ByteMap();
    const [bytes, start, end] = within("abc");
    map.add(bytes, start, end, 7);
    bytes.fill(0);
    expect(map.get(...within("abc"))).toBe(7);
    expect(map.get(bytes, start, end)).toBe(-1);
  });

  it("forgets all keys at once, and takes new ones", () => {
    const map = new ByteMap();
    for (let at = 0; at < 100; at++) map.add(...within(`key ${at}`), at);
    map.clear();
    expect(map.size).toBe(0);
    expect(map.get(...within("key 1"))).toBe(-1);
    map.add(...within("key 1"), 5);
    expect(map.get(...within("key 1"))).toBe(5);
    expect(map.get(...within("key 2"))).toBe(-1);
  });
});

it("tells keys apart whose hashes are the same", () => {
  const keys = Uint8Array.from([65, 65, 65, 65, 67, 67, 67, 67, 66, 66, 66, 66, 66, 225, 43, 84]);
  const map = new ByteMap();
  map.add(keys, 0, 8, 1);
  expect(map.get(keys, 8, 16)).toBe(-1);
  map.add(keys, 8, 16, 2);
  expect([map.get(keys, 0, 8), map.get(keys, 8, 16)]).toEqual([1, 2]);
});
