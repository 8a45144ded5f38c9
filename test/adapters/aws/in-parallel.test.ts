import { describe, expect, it } from "vitest";
import { inParallel } from "../../../adapters/aws/in-parallel.ts";

describe("inParallel", () => {
  it("does the work of every item once, with no more under way than told", async () => {
    const done: number[] = [];
    let underWay = 0;
    let most = 0;
    await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      most = Math.max(most, ++underWay);
      await new Promise(setImmediate);
      done.push(item);
      underWay--;
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it("throws the first error when what was under way has ended, and begins nothing new", async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      if (item === 1) throw new Error("first");
      await new Promise(setImmediate);
      ended.push(item);
      throw new Error("second");
    };
    await expect(inParallel([1, 2, 3], 2, work)).rejects.toThrow("first");
    expect(begun).toEqual([1, 2]);
    expect(ended).toEqual([2]);
  });

  it("does nothing for no items", async () => {
    await expect(inParallel([], 4, () => Promise.reject(new Error("never")))).resolves.toBeUndefined();
  });
});
