import { describe, expect, it } from "vitest";
import { UploadEventError, uploadsOf } from "../../../functions/intake-file/s3-upload-event.ts";
import { s3Message } from "./events.ts";

const bucket = "greenlane-input-example";
const uploadedAt = "2026-06-30T12:00:00.123Z";

describe("a message of the uploads queue", () => {
  it.each([
    [
      "put",
      {
        key: "incoming/shipments/june.csv",
        bytes: 1_048,
        etag: "d41d8cd98f00b204e9800998ecf8427e",
        versionId: "096fKKXTRTtl3on89fVO.nfljtsv6qko",
      },
    ],
    [
      "put-without-versions",
      {
        key: "incoming/members/members.csv",
        bytes: 523,
        etag: "827ccb0eea8a706c4c34a16891f84e7b",
        versionId: undefined,
      },
    ],
    [
      "multipart",
      {
        key: "incoming/shipments/large.csv.gz",
        bytes: 5_368_709_120,
        etag: "d41d8cd98f00b204e9800998ecf8427e-1024",
        versionId: "2Y3uC1lH7q.0iJ7H0bQ1bFQy3Vd8cXxA",
      },
    ],
    [
      "copy",
      {
        key: "incoming/incidents/2026/incidents.ndjson",
        bytes: 77,
        etag: "9b2cf535f27731c974343645a3985328",
        versionId: undefined,
      },
    ],
    [
      "key-encoded",
      {
        key: "incoming/shipments/Müller & Söhne/a+b 株式 100%.csv",
        bytes: 9,
        etag: "9b2cf535f27731c974343645a3985328",
        versionId: "v1",
      },
    ],
  ])("tells of one upload: %s", (name, upload) => {
    expect(uploadsOf(s3Message(name))).toEqual([{ bucket, uploadedAt, ...upload }]);
  });

  it("may tell of several uploads", () => {
    const uploads = uploadsOf(s3Message("several"));
    expect(uploads.map(({ key, uploadedAt: at }) => [key, at])).toEqual([
      ["incoming/members/a.csv", uploadedAt],
      ["incoming/members/b.csv", "2026-06-30T12:00:01.000Z"],
    ]);
  });

  it.each(["test", "delete-marker", "folder"])("tells of none: %s", (name) => {
    expect(uploadsOf(s3Message(name))).toEqual([]);
  });

  it.each([
    ["no JSON", "hello"],
    ["another notification", '{"detail-type":"Object Created"}'],
    [
      "an upload without its key",
      '{"Records":[{"eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"b"}}}]}',
    ],
    ["a key that is not encoded as keys are", s3Message("put").replace("june.csv", "%E0%A4%A.csv")],
  ])("is refused where it is %s", (_, body) => {
    expect(() => uploadsOf(body)).toThrow(UploadEventError);
  });
});
