import fc from "fast-check";
import { expect, it } from "vitest";
import { ByteFinder, moduleOf } from "../../../../core/records/bytes/byte-finder.ts";

const COMMA = 44;
const QUOTE = 34;
const TAB = 9;
const isSought = (byte: number) => byte === COMMA || byte === QUOTE || (byte < 32 && byte !== TAB);

it("finds what a loop over the bytes finds, wherever it starts and ends", () => {
  const someBytes = fc.array(fc.oneof(fc.constantFrom(COMMA, QUOTE, TAB, 10, 13, 32, 0, 31), fc.nat(255)), {
    minLength: 1,
    maxLength: 200,
  });
  const finder = new ByteFinder(COMMA, QUOTE, TAB);
  fc.assert(
    fc.property(someBytes, fc.nat(199), fc.nat(199), (bytes, one, other) => {
      const to = Math.min(Math.max(one, other), bytes.length - 1);
      const from = Math.min(one, other, to);
      finder.look(Uint8Array.from(bytes), from, to);
      const wanted = bytes.flatMap((byte, at) => (at >= from && at <= to && isSought(byte) ? [at] : []));
      expect(Array.from(finder.positions.subarray(0, finder.count))).toEqual(wanted);
      expect(finder.positions[finder.count]).toBe(to);
    }),
  );
});

it("finds them in texts of more than one look", () => {
  const bytes = new Uint8Array(200_000).fill(COMMA);
  const finder = new ByteFinder(COMMA, QUOTE, TAB);
  finder.look(bytes, 1, bytes.length - 1);
  expect(finder.count).toBe(bytes.length - 1);
  expect(finder.positions.subarray(0, finder.count).every((position, at) => position === at + 1)).toBe(true);
});

it("forgets what an earlier look found", () => {
  const finder = new ByteFinder(COMMA, QUOTE, TAB);
  finder.look(new Uint8Array(100).fill(COMMA), 0, 99);
  finder.look(new Uint8Array(100).fill(65), 0, 99);
  expect(finder.count).toBe(0);
});

it.each<[string, Readonly<Record<string, unknown>>]>([
  ["nothing", {}],
  ["no memory", { memory: 1, find: () => 0 }],
  ["a memory without bytes", { memory: {}, find: () => 0 }],
  ["a memory of something else", { memory: { buffer: 1 }, find: () => 0 }],
  ["no search", { memory: { buffer: new ArrayBuffer(8) }, find: 1 }],
])("takes no module that exports %s", (_, exports) => {
  expect(() => moduleOf(exports)).toThrow("run npm run assemble");
});
