import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Measures } from "../../../core/activity/measures.ts";
import { PairIndex } from "../../../core/activity/pair-index.ts";
import { PairTotals } from "../../../core/activity/pair-totals.ts";

const somePair = fc.tuple(fc.nat(4), fc.constantFrom(0, 1, 600, 2_759));

describe("an index of pairs", () => {
  it("numbers pairs in the order in which they first come", () => {
    fc.assert(
      fc.property(fc.array(somePair), (pairs) => {
        const index = new PairIndex();
        const plain = new Map<string, number>();
        for (const [first, second] of pairs) {
          const key = `${first} ${second}`;
          const number = plain.get(key) ?? plain.size;
          plain.set(key, number);
          expect(index.indexOf(first, second)).toBe(number);
          expect([index.firstOf(number), index.secondOf(number)]).toEqual([first, second]);
        }
        expect(index.size).toBe(plain.size);
      }),
    );
  });

  it("keeps the numbers of pairs while it grows", () => {
    const index = new PairIndex();
    const pairs = Array.from({ length: 5_000 }, (_, at) => [at % 71, Math.floor(at / 71)] as const);
    for (const [first, second] of pairs) index.indexOf(first, second);
    expect(pairs.map(([first, second]) => index.indexOf(first, second))).toEqual(pairs.map((_, at) => at));
    expect(pairs.map((_, at) => [index.firstOf(at), index.secondOf(at)])).toEqual(pairs);
    expect(index.size).toBe(pairs.length);
  });

  it("has no pair behind the last", () => {
    const index = new PairIndex();
    expect([index.firstOf(10_000), index.secondOf(10_000)]).toEqual([-1, -1]);
  });
});

describe("rows of sums", () => {
  it("keep what was added to each row and column, over many pieces", () => {
    const columns = 3;
    const rows = 2_500;
    const measures = new Measures(columns);
    for (let row = 0; row < rows; row++) measures.at(row);
    const plain = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.nat(rows - 1),
        fc.nat(columns - 1),
        fc.integer({ min: -1_000, max: 1_000 }),
        (row, column, amount) => {
          const key = `${row} ${column}`;
          plain.set(key, (plain.get(key) ?? 0) + amount);
          measures.at(row).add(column, amount);
          expect(measures.at(row).get(column)).toBe(plain.get(key));
        },
      ),
    );
    for (const [key, sum] of plain) {
      const [row, column] = key.split(" ").map(Number);
      expect(measures.at(row ?? Number.NaN).get(column ?? Number.NaN)).toBe(sum);
    }
  });
});

describe("sums by pair", () => {
  const columns = 2;
  const someAddition = fc.tuple(somePair, fc.nat(columns - 1), fc.integer({ min: -9, max: 9 }));

  const totalsOf = (additions: readonly (readonly [readonly [number, number], number, number])[]) => {
    const totals = new PairTotals(columns);
    for (const [[first, second], column, amount] of additions) totals.of(first, second).add(column, amount);
    return totals;
  };
  const told = (totals: PairTotals) =>
    Array.from({ length: totals.size }, (_, row) => {
      const sums = totals.sumsOf(row);
      return [totals.firstOf(row), totals.secondOf(row), sums.get(0), sums.get(1)].join(" ");
    }).sort();

  it("are those of the parts together, whose firsts may have other numbers", () => {
    fc.assert(
      fc.property(fc.array(someAddition), fc.nat(20), (additions, cut) => {
        const merged = new PairTotals(columns);
        const renumbered = additions
          .slice(0, cut)
          .map(([[first, second], column, amount]) => [[4 - first, second], column, amount] as const);
        merged.merge(totalsOf(renumbered).toData(), (theirs) => 4 - theirs);
        merged.merge(totalsOf(additions.slice(cut)).toData(), (theirs) => theirs);
        expect(told(merged)).toEqual(told(totalsOf(additions)));
      }),
    );
  });

  it("are plain data that can go from one thread to another", () => {
    const data = totalsOf([[[1, 600], 0, 5]]).toData();
    expect(structuredClone(data)).toEqual({
      firsts: Int32Array.of(1),
      seconds: Int32Array.of(600),
      sums: Float64Array.of(5, 0),
    });
  });
});
