import { describe, expect, it } from "vitest";
import { uploadPlace } from "../../../functions/intake-file/upload-kind.ts";

describe("where a file is uploaded", () => {
  it.each([
    ["incoming/shipments/june.csv", "shipments"],
    ["incoming/members/2026/q2/members.CSV.GZ", "members"],
    ["incoming/operators/operators.ndjson", "operators"],
    ["incoming/incidents/incidents.gz", "incidents"],
    ["incoming/validations/.txt", "validations"],
    ["incoming/validations/a.b.jsonl.gz", "validations"],
  ] as const)("says its kind: %s", (key, kind) => {
    expect(uploadPlace(key)).toEqual({ kind, failure: undefined });
  });

  it.each([
    "incoming/shipment/june.csv",
    "incoming/Shipments/june.csv",
    "incoming/june.csv",
    "incoming/shipments",
    "shipments/june.csv",
    "june.csv",
    "/incoming/shipments/june.csv",
  ])("must be one of the folders: %s", (key) => {
    expect(uploadPlace(key).failure).toMatchObject({
      code: "unknown-kind",
      reason: expect.stringContaining("incoming/shipments/, incoming/members/, incoming/operators/"),
    });
  });

  it.each(["june.xlsx", "june", "june.csv.zip", "csv", "june.parquet"])(
    "must end as files that are read: %s",
    (name) => {
      expect(uploadPlace(`incoming/shipments/${name}`)).toEqual({
        kind: "shipments",
        failure: {
          code: "unknown-format",
          reason: "the file's name must end in one of .csv, .tsv, .txt, .ndjson, .jsonl, .gz",
        },
      });
    },
  );
});
