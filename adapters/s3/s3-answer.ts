import { Readable } from "node:stream";
import { S3ServiceException } from "@aws-sdk/client-s3";

const NOT_FOUND = 404;
/** What S3 answers to a read of a delete marker by its version. */
const NOT_ALLOWED = 405;
const PRECONDITION_FAILED = 412;

/** Whether S3 says that there is no such object. */
export function isMissing(error: unknown): boolean {
  const status = statusOf(error);
  const isBucket = error instanceof S3ServiceException && error.name === "NoSuchBucket";
  return !isBucket && (status === NOT_FOUND || status === NOT_ALLOWED);
}

/** Whether S3 says that the object is not the one that was asked for. */
export function isReplaced(error: unknown): boolean {
  return statusOf(error) === PRECONDITION_FAILED;
}

/** An ETag without its quotes: events write it so, S3's other answers do not. */
export function bareEtag(etag: string): string {
  return etag.replaceAll('"', "");
}

/** The body of an answer; an empty one where S3 sent none. */
export function bodyStream(body: unknown): Readable {
  return body instanceof Readable ? body : Readable.from([]);
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}
