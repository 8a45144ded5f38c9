import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fileProblem, uploadName } from "../../../console/intakes/file-name.ts";
import { newUploadSchema } from "../../../functions/candidates-api/schemas/upload.ts";

test.each([
  ["shipments-2026-06.csv.gz", "shipments-2026-06.csv.gz"],
  ["Übersicht März (2).csv", "Ubersicht Marz (2).csv"],
  ["_draft.csv", "draft.csv"],
  ["50% #1.csv", "50- -1.csv"],
  ["会員.csv", "file.csv"],
])("%s is uploaded as %s", (name, plain) => {
  expect(uploadName(name)).toBe(plain);
});

test("a name that keeps its ending is one that the API takes, whatever it held", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const fileName = uploadName(`${name}.csv`);
      expect(newUploadSchema.safeParse({ kind: "shipments", fileName, bytes: 1 }).success).toBe(true);
    }),
  );
});

test.each([
  ["report.xlsx", 10, "Its name must end in"],
  ["members.csv", 0, "It is empty."],
  ["members.csv", 6 * 1024 ** 3, "It is larger than 5 GB."],
])("%s of %i bytes is refused: %s", (name, size, words) => {
  expect(fileProblem({ name, size })).toContain(words);
});

test("a file that can be read is not", () => {
  expect(fileProblem({ name: "Members.CSV", size: 1 })).toBeUndefined();
});
