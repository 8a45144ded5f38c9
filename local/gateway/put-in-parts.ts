import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { unchunked } from "./aws-chunked.ts";
import type { RequestHead } from "./s3-operation.ts";
import type { Upstream, WholeAnswer } from "./upstream.ts";

/** Bytes of a part; fauxqs takes no body over 11 MiB, and S3 no part under 5 MiB but the last. */
const PART_BYTES = 8 * 1_048_576;

/** Whether an object is too large for the emulator to be put in one piece. */
export function isLarge(headers: IncomingHttpHeaders): boolean {
  return Number(headers["x-amz-decoded-content-length"] ?? headers["content-length"] ?? 0) > PART_BYTES;
}

/** Headers that describe an object and are stored with it. */
const DESCRIBING = /^(content-type|content-language|content-disposition|cache-control|x-amz-meta-.*)$/;

/**
 * Puts a large object in parts, so that the emulator takes it; two parts in memory at a time. Its ETag is then one of parts
 * (`...-3`): as on AWS with a KMS key, it is not the MD5 of the content. Gives S3's answer: of the failed step, or the last.
 */
export async function putInParts(
  s3: Upstream,
  head: RequestHead,
  body: IncomingMessage,
): Promise<WholeAnswer> {
  const started = await s3.ask({
    ...head,
    method: "POST",
    url: `${head.url}?uploads`,
    headers: describing(head),
  });
  const uploadId = tagIn(started, "UploadId");
  if (uploadId === undefined) return drained(body, started);
  const ofUpload = (method: string, query = "") => ({
    method,
    url: `${head.url}?${query}uploadId=${encodeURIComponent(uploadId)}`,
    headers: {},
  });
  try {
    const etags: string[] = [];
    for await (const part of partsOf(body, head.headers)) {
      const answer = await s3.ask(ofUpload("PUT", `partNumber=${etags.length + 1}&`), part);
      etags.push(answer.headers.etag ?? "");
    }
    const listed = etags.map(
      (etag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${etag}</ETag></Part>`,
    );
    const completed = await s3.ask(
      ofUpload("POST"),
      `<CompleteMultipartUpload>${listed.join("")}</CompleteMultipartUpload>`,
    );
    const etag = tagIn(completed, "ETag")?.replaceAll("&quot;", '"');
    if (etag === undefined) return completed;
    return { status: completed.status, headers: { etag }, body: Buffer.alloc(0) };
  } catch (error) {
    await s3.ask(ofUpload("DELETE"));
    throw error;
  }
}

async function* partsOf(
  body: AsyncIterable<Uint8Array>,
  headers: IncomingHttpHeaders,
): AsyncGenerator<Uint8Array> {
  const isChunked = headers["content-encoding"]?.includes("aws-chunked") ?? false;
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of isChunked ? unchunked(body) : body) {
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes < PART_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}

function describing({ headers }: RequestHead): IncomingHttpHeaders {
  const encoding = encodingOf(headers);
  const kept = Object.entries(headers).filter(([name]) => DESCRIBING.test(name));
  return { ...Object.fromEntries(kept), ...(encoding !== "" && { "content-encoding": encoding }) };
}

/** The content's own encoding, without that of the transfer. */
function encodingOf(headers: IncomingHttpHeaders): string {
  const encodings = headers["content-encoding"]?.split(",").map((encoding) => encoding.trim()) ?? [];
  return encodings.filter((encoding) => encoding !== "aws-chunked").join(",");
}

function tagIn({ status, body }: WholeAnswer, tag: string): string | undefined {
  if (status !== 200) return undefined;
  return new RegExp(`<${tag}>(.*?)</${tag}>`).exec(body.toString("utf8"))?.[1];
}

async function drained(body: IncomingMessage, answer: WholeAnswer): Promise<WholeAnswer> {
  for await (const _ of body);
  return answer;
}
