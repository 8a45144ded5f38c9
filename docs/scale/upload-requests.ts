import { CODE } from "./code-constants.ts";

/** Requests to S3 by operation. */
export type ObjectRequests = Readonly<Record<string, number>>;

/** What uploading a stream of so many bytes asks of S3: one request, or where it is longer than a part, one for each and two more. */
export function uploadRequests(bytes: number, partBytes: number = CODE.partBytes.value): ObjectRequests {
  if (bytes <= partBytes) return { PutObject: 1 };
  return { CreateMultipartUpload: 1, UploadPart: Math.ceil(bytes / partBytes), CompleteMultipartUpload: 1 };
}
