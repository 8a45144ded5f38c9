import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import type { StoredShipment } from "../../../core/score/stored-shipment.ts";
import type { ScoredSlice } from "../../../functions/score-chunk/score-records.ts";
import { writeResults } from "../../../functions/score-chunk/write-results.ts";
import { storedShipmentWith } from "../../support/dynamodb/stored-shipments.ts";

const CHUNK = { intakeId: "intake", chunk: 0 };

/** A run over three slices before a table that takes its time. */
function slowRun() {
  const events: string[] = [];
  const answers: { taken(): void; failed(): void }[] = [];
  const slices = function* (): Generator<ScoredSlice, void> {
    for (const name of ["one", "two", "three"]) {
      events.push(`${name} is scored`);
      yield {
        shipments: [storedShipmentWith({ entryNumber: name })],
        scoredLines: [`${name}\n`],
        rejects: [],
      };
    }
  };
  const shipments = {
    put: ([shipment]: readonly StoredShipment[]) => {
      events.push(`${shipment?.entryNumber} is being written`);
      return new Promise<ReadonlySet<StoredShipment>>((resolve, reject) => {
        answers.push({
          taken: () => resolve(new Set()),
          failed: () => reject(new Error("the table is gone")),
        });
      });
    },
  };
  const objects = {
    put: async () => {},
    putStream: async (_: string, pieces: AsyncIterable<Uint8Array>) => {
      for await (const piece of pieces) expect(piece.length).toBeGreaterThan(0);
      events.push("the lines are there");
    },
  };
  const done = writeResults(CHUNK, slices(), { objects, shipments });
  // What fails is told to whoever waits for it.
  done.catch(() => {});
  return { events, answers, done };
}

/** Lets go on whatever waits for nothing from outside. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await nextTurn();
}

describe("writing what a chunk came to", () => {
  test("scores a slice while the one before is being written, and no further", async () => {
    const { events, answers, done } = slowRun();
    const first = ["one is scored", "one is being written", "two is scored"];
    await vi.waitFor(() => expect(events).toEqual(first));
    await settled();
    expect(events).toEqual(first);
    answers[0]?.taken();
    await vi.waitFor(() => expect(events).toEqual([...first, "two is being written", "three is scored"]));
    answers[1]?.taken();
    await vi.waitFor(() => expect(answers).toHaveLength(3));
    answers[2]?.taken();
    expect(await done).toEqual({ chunk: 0, read: 3, accepted: 3, rejected: 0 });
  });

  test("has the lines appear when the last slice is written, and not before", async () => {
    const { events, answers, done } = slowRun();
    await take(answers, 2);
    await settled();
    expect(events.at(-1)).toBe("three is being written");
    answers[2]?.taken();
    await done;
    expect(events.at(-1)).toBe("the lines are there");
  });

  test.each([0, 1, 2])(
    "fails where slice %i is not written, and the lines do not appear",
    async (failing) => {
      const { events, answers, done } = slowRun();
      await take(answers, failing);
      answers[failing]?.failed();
      await expect(done).rejects.toThrow("the table is gone");
      expect(events).not.toContain("the lines are there");
    },
  );
});

/** Lets the first so many writes succeed, and waits for the next to begin. */
async function take(answers: readonly { taken(): void }[], count: number): Promise<void> {
  for (let place = 0; place <= count; place++) {
    await vi.waitFor(() => expect(answers).toHaveLength(place + 1));
    if (place < count) answers[place]?.taken();
  }
}
