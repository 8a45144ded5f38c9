import type { IncomingHttpHeaders } from "node:http";
import { RESPONSE_QUERIES } from "./response-headers.ts";

/** A request to S3 by its path (`/bucket/key`). */
export interface S3Request {
  readonly operation: string;
  readonly bucket: string;
  /** Decoded; empty where the request is about the bucket. */
  readonly key: string;
  /** Why the emulator's answer would be wrong; undefined where it is right. */
  readonly unsupported: string | undefined;
}

/** The part of an HTTP request that says what is asked. */
export interface RequestHead {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** Names an S3 request and says whether the emulator can be trusted with it. */
export function s3Request({ method, url, headers }: RequestHead): S3Request {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const slash = pathname.indexOf("/", 1);
  const bucket = slash < 0 ? pathname.slice(1) : pathname.slice(1, slash);
  const key = slash < 0 ? "" : decodeURIComponent(pathname.slice(slash + 1));
  const about = bucket === "" ? "service" : key === "" ? "bucket" : "object";
  const asked = [...searchParams.keys()];
  const selector = SELECTORS.find((name) => asked.includes(name) || headers[name] !== undefined) ?? "";
  const operation = OPERATIONS[`${method} ${about} ${selector}`.trimEnd()];
  return {
    operation: operation ?? `${method} ${[about, ...asked].join(" ")}`,
    bucket,
    key,
    unsupported:
      operation === undefined ? "the emulator does not know it" : unsupportedPart(operation, asked, headers),
  };
}

/** Queries and headers that tell operations of one method apart, the deciding ones first. */
const SELECTORS = ["uploads", "uploadId", "x-amz-copy-source", "attributes", "delete", "list-type"] as const;

const OPERATIONS: Readonly<Record<string, string>> = {
  "GET service": "ListBuckets",
  "PUT bucket": "CreateBucket",
  "HEAD bucket": "HeadBucket",
  "GET bucket": "ListObjects",
  "GET bucket list-type": "ListObjectsV2",
  "DELETE bucket": "DeleteBucket",
  "POST bucket delete": "DeleteObjects",
  "PUT object": "PutObject",
  "PUT object x-amz-copy-source": "CopyObject",
  "PUT object uploadId": "UploadPart",
  "POST object uploads": "CreateMultipartUpload",
  "POST object uploadId": "CompleteMultipartUpload",
  "DELETE object uploadId": "AbortMultipartUpload",
  "GET object": "GetObject",
  "GET object attributes": "GetObjectAttributes",
  "HEAD object": "HeadObject",
  "DELETE object": "DeleteObject",
};

/** Queries that the emulator heeds, or that change nothing it should heed. Any other asks for something else altogether. */
const QUERIES: ReadonlySet<string> = new Set([
  ...SELECTORS,
  "partNumber",
  "prefix",
  "delimiter",
  "max-keys",
  "continuation-token",
  "start-after",
  "marker",
  "fetch-owner",
  "encoding-type",
  "x-amz-checksum-mode",
  "x-id",
]);

/** Headers that change what a request does, and that the emulator passes over. */
const HEADERS = [
  "x-amz-tagging",
  "x-amz-object-lock-mode",
  "x-amz-copy-source-if-match",
  "x-amz-copy-source-if-none-match",
  "x-amz-copy-source-range",
  "x-amz-write-offset-bytes",
] as const;

/** Conditions work where something is read alone. */
const CONDITIONS = ["if-match", "if-none-match"] as const;
const READS: ReadonlySet<string> = new Set(["GetObject"]);

function unsupportedPart(
  operation: string,
  asked: readonly string[],
  headers: IncomingHttpHeaders,
): string | undefined {
  const ofAnswer = operation === "GetObject" ? RESPONSE_QUERIES : [];
  const query = asked.find(
    (name) => !QUERIES.has(name) && !name.startsWith("X-Amz-") && !ofAnswer.includes(name),
  );
  if (query !== undefined) return `the emulator does not heed ?${query}`;
  const ignored = READS.has(operation) ? HEADERS : [...HEADERS, ...CONDITIONS];
  const header = ignored.find((name) => headers[name] !== undefined);
  return header === undefined ? undefined : `the emulator does not heed the header ${header}`;
}
