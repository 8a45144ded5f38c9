import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { UploadKind } from "../../adapters/dynamodb/intake.ts";
import { checkReadable } from "../../adapters/files/file-bytes.ts";

/** The kinds in the order in which they are to come: shipments are scored with what is there before. */
export const UPLOAD_ORDER: readonly UploadKind[] = [
  "members",
  "operators",
  "incidents",
  "validations",
  "shipments",
];

/** A file on its way to a stack. */
export interface UploadRequest {
  readonly kind: UploadKind;
  readonly path: string;
  /** Preset of a column mapping; empty for none. */
  readonly mapping: string;
}

/** An object as it was stored. */
export interface Uploaded {
  readonly key: string;
  /** What tells this upload from others under the same key: the version where the bucket keeps them, else the ETag. */
  readonly version: string;
}

const PART_BYTES = 5 * 1024 * 1024;

/** Uploads a file in parts of 5 MiB. Throws InputError where it cannot be read. */
export async function uploadFile(
  client: S3Client,
  bucket: string,
  { kind, path, mapping }: UploadRequest,
): Promise<Uploaded> {
  await checkReadable([path]);
  const key = keyOf(kind, path);
  const upload = new Upload({
    client,
    partSize: PART_BYTES,
    queueSize: 2,
    params: {
      Bucket: bucket,
      Key: key,
      Body: createReadStream(path),
      ...(mapping !== "" && { Metadata: { map: mapping } }),
    },
  });
  const { VersionId, ETag = "" } = await upload.done();
  return { key, version: VersionId ?? ETag.replaceAll('"', "") };
}

/** The key that a file of a kind is uploaded under. */
export function keyOf(kind: UploadKind, path: string): string {
  return `incoming/${kind}/${basename(path)}`;
}
