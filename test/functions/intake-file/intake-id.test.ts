import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intakeIdOf, versionOf } from "../../../functions/intake-file/intake-id.ts";
import type { S3Upload } from "../../../functions/intake-file/s3-upload-event.ts";

const UPLOAD: S3Upload = {
  bucket: "input",
  key: "incoming/shipments/june.csv",
  bytes: 10,
  uploadedAt: "2026-06-30T12:00:00.123Z",
  etag: "abc",
  versionId: "v1",
};

describe("the id of an intake", () => {
  it("begins with the second of the upload, so that ids sort by it", () => {
    expect(intakeIdOf(UPLOAD)).toMatch(/^20260630T120000Z-[0-9a-f]{10}$/);
  });

  it("is the same each time that the upload is told of", () => {
    expect(intakeIdOf({ ...UPLOAD })).toBe(intakeIdOf(UPLOAD));
  });

  it("is another for another bucket, key or version", () => {
    const text = fc.string({ minLength: 1, maxLength: 3 });
    const uploads = fc.record({ bucket: text, key: text, versionId: text });
    fc.assert(
      fc.property(uploads, uploads, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(intakeIdOf({ ...UPLOAD, ...one }) === intakeIdOf({ ...UPLOAD, ...other })).toBe(isSame);
      }),
    );
  });

  it("goes by the ETag where the bucket keeps no versions", () => {
    const unversioned = { ...UPLOAD, versionId: undefined };
    expect(versionOf(UPLOAD)).toBe("v1");
    expect(versionOf(unversioned)).toBe("abc");
    expect(intakeIdOf({ ...unversioned, etag: "def" })).not.toBe(intakeIdOf(unversioned));
  });
});
