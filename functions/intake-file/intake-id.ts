import { createHash } from "node:crypto";
import type { S3Upload } from "./s3-upload-event.ts";

const HASH_DIGITS = 10;

/** Which state of an object was uploaded: its version, or its ETag where the bucket keeps no versions. */
export function versionOf({ versionId, etag }: S3Upload): string {
  return versionId ?? etag;
}

/**
 * The id of an upload's intake: when it was uploaded and a hash of what it is. Made of the notification alone, so that however often
 * it is delivered the id is the same, even when the object is gone.
 */
export function intakeIdOf(upload: S3Upload): string {
  const seconds = upload.uploadedAt.replace(/\.\d+/, "").replace(/[-:]/g, "");
  const identity = JSON.stringify([upload.bucket, upload.key, versionOf(upload)]);
  return `${seconds}-${createHash("sha256").update(identity).digest("hex").slice(0, HASH_DIGITS)}`;
}
