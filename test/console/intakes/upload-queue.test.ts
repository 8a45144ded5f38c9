import { describe, expect, test } from "vitest";
import { UPLOAD_KINDS as INTAKE_KINDS } from "../../../adapters/dynamodb/intake.ts";
import {
  kindOfName,
  nextToSend,
  UPLOAD_KINDS,
  type Upload,
  type UploadEvent,
  uploadsAfter,
} from "../../../console/intakes/upload-queue.ts";

test("every kind that the intake takes can be chosen", () => {
  expect(new Set(UPLOAD_KINDS)).toEqual(new Set(INTAKE_KINDS));
});

const FILES = [new File(["abc"], "members.csv"), new File(["abcdef"], "entries.csv")];
const CHOSEN: UploadEvent = { type: "chosen", files: FILES, kind: undefined };
const START: UploadEvent = { type: "start" };

function told(...events: UploadEvent[]): readonly Upload[] {
  return events.reduce(uploadsAfter, []);
}

test.each([
  ["members.csv", "members"],
  ["2026 Validation outcomes.csv", "validations"],
  ["INCIDENTS.NDJSON.GZ", "incidents"],
  ["operator-list.tsv", "operators"],
  ["entries.csv", "shipments"],
])("the name %s speaks of %s", (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});

test("files are ready with the kind that their names speak of, until they are started", () => {
  expect(told(CHOSEN).map(({ id, kind, state }) => [id, kind, state])).toEqual([
    [1, "members", "ready"],
    [2, "shipments", "ready"],
  ]);
  expect(told(CHOSEN, START).map(({ state }) => state)).toEqual(["waiting", "waiting"]);
});

test("a kind that was chosen for all files stands over their names", () => {
  expect(told({ type: "chosen", files: FILES, kind: "incidents" }).map(({ kind }) => kind)).toEqual([
    "incidents",
    "incidents",
  ]);
});

test("a kind changes only before the file is on its way", () => {
  const change: UploadEvent = { type: "kind", id: 1, kind: "operators" };
  expect(told(CHOSEN, change)[0]?.kind).toBe("operators");
  expect(told(CHOSEN, START, change)[0]?.kind).toBe("members");
});

test("files go one at a time, in the order in which they were chosen", () => {
  expect(nextToSend(told(CHOSEN))).toBeUndefined();
  expect(nextToSend(told(CHOSEN, START))?.id).toBe(1);
  expect(nextToSend(told(CHOSEN, START, { type: "sending", id: 1 }))).toBeUndefined();
  expect(nextToSend(told(CHOSEN, START, { type: "sending", id: 1 }, { type: "sent", id: 1 }))?.id).toBe(2);
});

test("progress never passes the size of the file", () => {
  const sending: UploadEvent[] = [CHOSEN, START, { type: "sending", id: 1 }];
  expect(told(...sending, { type: "progress", id: 1, sentBytes: 2 })[0]?.sentBytes).toBe(2);
  expect(told(...sending, { type: "progress", id: 1, sentBytes: 500 })[0]?.sentBytes).toBe(3);
});

describe("a cancelled upload", () => {
  const cancelled: UploadEvent[] = [CHOSEN, START, { type: "sending", id: 1 }, { type: "cancelled", id: 1 }];

  test.each<UploadEvent>([
    { type: "progress", id: 1, sentBytes: 2 },
    { type: "sent", id: 1 },
    { type: "failed", id: 1, problem: "aborted" },
  ])("is not changed by a late $type", (late) => {
    expect(told(...cancelled, late)[0]).toMatchObject({
      state: "cancelled",
      sentBytes: 0,
      problem: undefined,
    });
  });

  test("waits again when it is tried again", () => {
    expect(told(...cancelled, { type: "retry", id: 1 })[0]?.state).toBe("waiting");
  });
});

test("a failed upload keeps its problem until it is tried again", () => {
  const failed: UploadEvent[] = [CHOSEN, START, { type: "failed", id: 1, problem: "the line broke" }];
  expect(told(...failed)[0]).toMatchObject({ state: "failed", problem: "the line broke" });
  expect(told(...failed, { type: "retry", id: 1 })[0]).toMatchObject({
    state: "waiting",
    problem: undefined,
  });
});

test("a sent file can neither be cancelled nor sent again", () => {
  const sent: UploadEvent[] = [CHOSEN, START, { type: "sent", id: 1 }];
  expect(told(...sent, { type: "cancelled", id: 1 })[0]?.state).toBe("sent");
  expect(told(...sent, { type: "retry", id: 1 })[0]?.state).toBe("sent");
});

test("a removed file is gone, and later ones get numbers of their own", () => {
  const uploads = told(CHOSEN, { type: "removed", id: 1 }, { type: "chosen", files: FILES, kind: undefined });
  expect(uploads.map(({ id }) => id)).toEqual([2, 3, 4]);
});
