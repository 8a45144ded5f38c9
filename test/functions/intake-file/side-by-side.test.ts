import { describe, expect, it } from "vitest";
import { sideBySide } from "../../../functions/intake-file/side-by-side.ts";

/** Counts up to a number; says how many were asked for, and whether it was let go of. */
function counter(to: number) {
  const state = { asked: 0, closed: false };
  async function* numbers(): AsyncGenerator<number> {
    try {
      while (state.asked < to) yield state.asked++;
    } finally {
      state.closed = true;
    }
  }
  return { state, numbers: numbers() };
}

const aTick = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("work side by side", () => {
  it("does everything once, never more than so many at a time", async () => {
    const { numbers, state } = counter(100);
    const done: number[] = [];
    let under = 0;
    let most = 0;
    await sideBySide(numbers, 4, async (number) => {
      most = Math.max(most, ++under);
      // What is asked for is done or in somebody's hands.
      expect(state.asked - done.length).toBeLessThanOrEqual(4);
      await aTick();
      under--;
      done.push(number);
    });
    expect(done.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 100 }, (_, at) => at));
    expect(most).toBe(4);
  });

  it("ends with the first error, when all that was begun is over", async () => {
    const { numbers, state } = counter(100);
    const ended: number[] = [];
    let begun = 0;
    const work = sideBySide(numbers, 3, async (number) => {
      begun++;
      if (number === 1) throw new Error("no");
      await aTick();
      ended.push(number);
    });
    await expect(work).rejects.toThrow("no");
    expect(ended).toHaveLength(begun - 1);
    expect(state).toEqual({ asked: expect.any(Number), closed: true });
    expect(state.asked).toBeLessThan(5);
  });

  it("ends with the error of where the items come from", async () => {
    async function* failing(): AsyncGenerator<number> {
      yield 1;
      throw new Error("no more");
    }
    const done: number[] = [];
    const work = sideBySide(failing(), 2, async (number) => {
      await aTick();
      done.push(number);
    });
    await expect(work).rejects.toThrow("no more");
    expect(done).toEqual([1]);
  });

  it("is over at once where there is nothing to do", async () => {
    await sideBySide(counter(0).numbers, 2, async () => expect.unreachable());
  });
});
