import { describe, expect, test } from "vitest";
import type { Intake } from "../../../adapters/dynamodb/intake.ts";
import { awaitIntake } from "../../../bin/stack/await-intake.ts";
import { intakeLine } from "../../../bin/stack/intake-line.ts";

const UPLOADED = { key: "incoming/shipments/a.csv", version: "v1" };

function intake(change: Partial<Intake> = {}): Intake {
  return {
    intakeId: "20260701T120000Z-0123456789",
    kind: "shipments",
    bucket: "input",
    key: UPLOADED.key,
    version: UPLOADED.version,
    bytes: 10,
    uploadedAt: "2026-07-01T12:00:00.000Z",
    receivedAt: "2026-07-01T12:00:01.000Z",
    mapping: "",
    registry: "none",
    state: "received",
    chunks: 0,
    chunksDone: 0,
    read: 0,
    accepted: 0,
    rejected: 0,
    failure: undefined,
    rankingId: "",
    ...change,
  };
}

/** Waits while the table shows one state after the other, the last one for good. */
async function waited(states: readonly Partial<Intake>[], earlier: readonly string[] = []) {
  const shown: string[] = [];
  let asked = 0;
  const newest = async () => {
    const state = states[Math.min(asked++, states.length - 1)];
    return state === undefined ? [] : [intake(state)];
  };
  const ended = awaitIntake(UPLOADED, {
    intakes: { newest },
    earlier: new Set(earlier),
    sleep: async () => {},
    seconds: 5,
    onChange: ({ state, chunksDone }) => shown.push(`${state} ${chunksDone}`),
  });
  return { ended: await ended, shown };
}

describe("waiting for an upload", () => {
  test("tells each step once and ends when its shipments are ranked", async () => {
    const { ended, shown } = await waited([
      { state: "received" },
      { state: "received" },
      { state: "chunked", chunks: 2, chunksDone: 1 },
      { state: "scored", chunksDone: 2 },
      { state: "ranked", chunksDone: 2 },
    ]);
    expect(ended.state).toBe("ranked");
    expect(shown).toEqual(["received 0", "chunked 1", "scored 2", "ranked 2"]);
  });

  test.each([
    ["members", "scored"],
    ["validations", "scored"],
    ["shipments", "failed"],
    ["members", "failed"],
  ] as const)("of %s ends where they are %s", async (kind, state) => {
    expect((await waited([{ kind, state }])).ended.state).toBe(state);
  });

  test.each<[string, Partial<Intake>]>([
    ["of another upload under the key", { version: "v0", state: "ranked" }],
    ["of another key", { key: "incoming/shipments/b.csv", state: "ranked" }],
    ["that was there before", { intakeId: "earlier", state: "ranked" }],
  ])("does not take an intake %s for its own", async (_, other) => {
    await expect(waited([other], ["earlier"])).rejects.toThrow(
      "incoming/shipments/a.csv was not finished within 5 seconds; it goes on without this command: greenlane intake shows how far it is",
    );
  });
});

test.each<[Partial<Intake>, string]>([
  [{}, "received"],
  [{ state: "chunked", chunks: 1, chunksDone: 0 }, "chunked, 0 of 1 chunk scored"],
  [{ state: "chunked", chunks: 1_200, chunksDone: 12 }, "chunked, 12 of 1,200 chunks scored"],
  [
    { state: "scored", read: 2_000, accepted: 1_989, rejected: 11 },
    "scored, 2,000 read = 1,989 accepted + 11 rejected",
  ],
  [
    { state: "ranked", read: 1, accepted: 1, rankingId: "R1" },
    "ranked, 1 read = 1 accepted + 0 rejected; ranking R1",
  ],
  [
    { state: "failed", failure: { code: "empty", reason: "the file is empty" } },
    "failed, empty: the file is empty",
  ],
])("an intake %j is told as %s", (change, told) => {
  expect(intakeLine(intake(change))).toBe(`incoming/shipments/a.csv: ${told}`);
});
