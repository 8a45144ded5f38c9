import { expect, test } from "vitest";
import {
  fileNameOf,
  isOnItsWay,
  shareDone,
  stateWords,
  wayOut,
} from "../../../console/intakes/intake-words.ts";
import type { Intake } from "../../../functions/candidates-api/schemas/intake.ts";

const INTAKE: Intake = {
  intakeId: "i1",
  kind: "shipments",
  bucket: "input",
  key: "incoming/shipments/june/entries.csv",
  version: "1",
  bytes: 1,
  uploadedAt: "2026-07-01T00:00:00.000Z",
  receivedAt: "2026-07-01T00:00:00.000Z",
  mapping: "",
  registry: "1",
  state: "chunked",
  chunks: 8,
  chunksDone: 2,
  read: 0,
  accepted: 0,
  rejected: 0,
  failure: null,
  rankingId: "",
};

test("a file is named by the last part of its key", () => {
  expect(fileNameOf(INTAKE.key)).toBe("entries.csv");
});

test.each([
  ["received", undefined, true],
  ["chunked", 0.25, true],
  ["scored", 1, true],
  ["ranked", 1, false],
  ["failed", 0, false],
] as const)("of a %s one the share %s is done; on its way: %s", (state, share, onItsWay) => {
  expect(shareDone({ ...INTAKE, state })).toBe(share);
  expect(isOnItsWay({ kind: "shipments", state })).toBe(onItsWay);
});

test.each(["members", "operators", "incidents", "validations"] as const)(
  "%s have arrived once every record is read: only shipments ask for a ranking",
  (kind) => {
    expect(isOnItsWay({ kind, state: "scored" })).toBe(false);
    expect(stateWords({ kind, state: "scored" }).name).toBe("Taken in");
  },
);

test("scored shipments are on their way to a ranking", () => {
  expect(stateWords({ kind: "shipments", state: "scored" }).name).toBe("Scored");
});

test("a file of which the chunks are not counted yet has no share", () => {
  expect(shareDone({ ...INTAKE, chunks: 0, chunksDone: 0 })).toBeUndefined();
});

test("a failure that nobody has words for has a way out too", () => {
  expect(wayOut("replaced")).toContain("newer upload");
  expect(wayOut("struck-by-lightning")).toContain("upload it again");
});
