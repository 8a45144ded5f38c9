import { expect, test } from "vitest";
import { earlierIntakeOf, intakeOfUpload } from "../../../console/intakes/intake-of-upload.ts";
import type { Upload } from "../../../console/intakes/upload-queue.ts";
import type { Intake } from "../../../functions/candidates-api/schemas/intake.ts";

const KEY = "incoming/members/members.csv";

function intake(intakeId: string, key: string, bytes = 3): Intake {
  return {
    intakeId,
    kind: "members",
    bucket: "input",
    key,
    version: "1",
    bytes,
    uploadedAt: "2026-07-01T00:00:00.000Z",
    receivedAt: "2026-07-01T00:00:00.000Z",
    mapping: "",
    registry: "1",
    state: "received",
    chunks: 0,
    chunksDone: 0,
    read: 0,
    accepted: 0,
    rejected: 0,
    failure: null,
    rankingId: "",
  };
}

const UPLOAD: Upload = {
  id: 1,
  file: new File(["abc"], "members.csv"),
  kind: "members",
  state: "sent",
  sentBytes: 3,
  key: KEY,
  before: ["old"],
  problem: undefined,
};

test("it is the newest of its key that was not there before", () => {
  const intakes = [intake("other", "incoming/members/b.csv"), intake("new", KEY), intake("old", KEY)];
  expect(intakeOfUpload(UPLOAD, intakes)?.intakeId).toBe("new");
});

test("it is not there while only earlier ones are", () => {
  expect(intakeOfUpload(UPLOAD, [intake("old", KEY)])).toBeUndefined();
});

test("an earlier one of the same size is most likely of the same file", () => {
  expect(earlierIntakeOf(UPLOAD, [intake("old", KEY, 4), intake("older", KEY, 3)])?.intakeId).toBe("older");
});
