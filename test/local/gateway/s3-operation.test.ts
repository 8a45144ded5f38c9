import { expect, test } from "vitest";
import { s3Request } from "../../../local/gateway/s3-operation.ts";

const COPY = { "x-amz-copy-source": "/shed/a" };

test.for([
  ["GET", "/", {}, "ListBuckets"],
  ["PUT", "/shed", {}, "CreateBucket"],
  ["PUT", "/shed/", {}, "CreateBucket"],
  ["HEAD", "/shed", {}, "HeadBucket"],
  ["GET", "/shed?prefix=a", {}, "ListObjects"],
  ["GET", "/shed?list-type=2&prefix=a&encoding-type=url", {}, "ListObjectsV2"],
  ["POST", "/shed?delete", {}, "DeleteObjects"],
  ["PUT", "/shed/a?x-id=PutObject", {}, "PutObject"],
  ["PUT", "/shed/a?x-id=CopyObject", COPY, "CopyObject"],
  ["POST", "/shed/a?uploads", {}, "CreateMultipartUpload"],
  ["PUT", "/shed/a?partNumber=1&uploadId=u", {}, "UploadPart"],
  ["PUT", "/shed/a?partNumber=1&uploadId=u", COPY, "UploadPart"],
  ["POST", "/shed/a?uploadId=u", {}, "CompleteMultipartUpload"],
  ["DELETE", "/shed/a?uploadId=u", {}, "AbortMultipartUpload"],
  ["GET", "/shed/a", { "if-match": '"e"' }, "GetObject"],
  ["GET", "/shed/a?response-content-disposition=attachment&x-amz-checksum-mode=ENABLED", {}, "GetObject"],
  ["GET", "/shed/a?X-Amz-Signature=s&X-Amz-Expires=60", {}, "GetObject"],
  ["HEAD", "/shed/a", {}, "HeadObject"],
  ["DELETE", "/shed/a", {}, "DeleteObject"],
] as const)("%s %s with %o is %s", ([method, url, headers, operation]) => {
  expect(s3Request({ method, url, headers })).toMatchObject({ operation, unsupported: undefined });
});

test.for([
  ["PUT", "/shed?notification", {}],
  ["GET", "/shed?notification", {}],
  ["PUT", "/shed/a?tagging", {}],
  ["PUT", "/shed?versioning", {}],
  ["GET", "/shed?versions", {}],
  ["PUT", "/shed?cors", {}],
  ["PUT", "/shed?lifecycle", {}],
  ["GET", "/shed?location", {}],
  ["GET", "/shed?uploads", {}],
  ["GET", "/shed/a?uploadId=u", {}],
  ["GET", "/shed/a?versionId=v", {}],
  ["POST", "/shed/a?restore", {}],
  ["HEAD", "/shed/a?response-content-type=text/csv", {}],
  ["PUT", "/shed/a?x-amz-checksum-crc32=AAAAAA==", {}],
  ["POST", "/shed/a?select&select-type=2", {}],
  ["PUT", "/shed/a", { "if-none-match": "*" }],
  ["PUT", "/shed/a", { "if-match": '"e"' }],
  ["PUT", "/shed/a", { "x-amz-tagging": "a=b" }],
  ["HEAD", "/shed/a", { "if-match": '"e"' }],
  ["DELETE", "/shed/a", { "if-match": '"e"' }],
  ["POST", "/shed/a?uploadId=u", { "if-none-match": "*" }],
] as const)("%s %s with %o is not for the emulator", ([method, url, headers]) => {
  expect(s3Request({ method, url, headers }).unsupported).toMatch(/^the emulator does not/);
});

test("reads bucket and key as they were meant", () => {
  const request = s3Request({ method: "GET", url: "/shed/incoming/Z%C3%BCrich%20%2B%201.csv", headers: {} });
  expect(request).toMatchObject({ bucket: "shed", key: "incoming/Zürich + 1.csv" });
});
