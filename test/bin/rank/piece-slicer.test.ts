import fc from "fast-check";
import { expect, it } from "vitest";
import { PieceSlicer } from "../../../bin/rank/piece-slicer.ts";
import type { RecordPiece } from "../../../core/records/record-cutter.ts";

const cutsOf = (lengths: readonly number[]) =>
  lengths.map((length, at) => ({ length, firstLine: at + 1, names: at === 0 ? undefined : ["a", "b"] }));

it("cuts a file into the pieces given, however its bytes come", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 5 }),
      (lengths, chunks) => {
        const total = lengths.reduce((sum, length) => sum + length, 0);
        const bytes = Uint8Array.from({ length: total }, (_, at) => at % 251);
        const pieces: RecordPiece[] = [];
        const slicer = new PieceSlicer(cutsOf(lengths), (piece) => pieces.push(piece));
        for (let at = 0, turn = 0; at < total; turn++) {
          const length = chunks[turn % chunks.length] ?? 1;
          slicer.push(bytes.subarray(at, at + length));
          at += length;
        }
        slicer.end();
        const cuts = pieces.map(({ bytes: { length }, ...rest }) => ({ length, ...rest }));
        expect(cuts).toEqual(cutsOf(lengths));
        expect(Buffer.concat(pieces.map((piece) => piece.bytes)).equals(bytes)).toBe(true);
      },
    ),
  );
});

it("takes nothing behind the last piece, and gives what there is of one that ends early", () => {
  const pieces: Uint8Array[] = [];
  const slicer = new PieceSlicer(cutsOf([2, 3]), (piece) => pieces.push(piece.bytes));
  slicer.push(Uint8Array.of(1, 2, 3));
  slicer.end();
  slicer.push(Uint8Array.of(4));
  slicer.end();
  expect(pieces).toEqual([Uint8Array.of(1, 2), Uint8Array.of(3)]);
});

it("asks for room for its pieces alone", () => {
  const asked: number[] = [];
  const room = (bytes: number) => {
    asked.push(bytes);
    return new Uint8Array(bytes);
  };
  const slicer = new PieceSlicer(cutsOf([2, 3]), () => {}, room);
  slicer.push(Uint8Array.of(1, 2, 3, 4, 5));
  slicer.end();
  expect(asked).toEqual([2, 3]);
});
