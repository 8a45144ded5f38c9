import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { answerError, notImplemented, REFUSED, type ServiceError } from "./answers.ts";
import type { Intercept } from "./aws-request.ts";
import { callerOf } from "./caller-of.ts";
import type { Notifier } from "./notifier.ts";
import { isLarge, putInParts } from "./put-in-parts.ts";
import type { RequestCounts } from "./request-counts.ts";
import { wishedHeaders } from "./response-headers.ts";
import { type RequestHead, s3Request } from "./s3-operation.ts";
import { passedOn, type Upstream, wholeOf } from "./upstream.ts";

/** What answering for S3 needs. */
export interface S3Parts {
  readonly s3AndSqs: Upstream;
  readonly notifier: Notifier;
  readonly counts: RequestCounts;
  readonly intercept: Intercept;
}

/** Operations that create an object, by the word that events have for each. */
const CREATING: ReadonlyMap<string, string> = new Map([
  ["PutObject", "Put"],
  ["CopyObject", "Copy"],
  ["CompleteMultipartUpload", "CompleteMultipartUpload"],
]);

/** fauxqs takes no more in one body. */
const MOST_BYTES = 11 * 1_048_576;

const ENTITY_TOO_LARGE: ServiceError = {
  status: 400,
  code: "EntityTooLarge",
  message: "a part of a multipart upload may have up to 11 MiB locally; upload in parts of 8 MiB",
};

/** Answers a request to S3. Queues are told of a new object before its sender has the answer, so that nothing is lost. */
export async function handleS3(
  request: IncomingMessage,
  response: ServerResponse,
  { s3AndSqs, notifier, counts, intercept }: S3Parts,
): Promise<void> {
  const head = headOf(request);
  const { operation, bucket, key, unsupported } = s3Request(head);
  const refuse = (error: ServiceError) => {
    request.resume();
    answerError(response, "s3", error);
  };
  if (unsupported !== undefined) return refuse(notImplemented(operation, unsupported));
  const target = key === "" ? bucket : `${bucket}/${key}`;
  const caller = callerOf(head.headers, head.url);
  if ((await intercept({ service: "s3", operation, target, caller })) === "refuse") return refuse(REFUSED);
  const isInParts = operation === "PutObject" && isLarge(head.headers);
  if (!isInParts && Number(head.headers["content-length"]) > MOST_BYTES) return refuse(ENTITY_TOO_LARGE);
  counts.add({ service: "s3", operation });
  const how = CREATING.get(operation);
  const rules = how === undefined ? [] : notifier.rulesFor(bucket, key, how);
  const path = new URL(head.url, "http://localhost").pathname;
  if (isInParts) {
    const answer = await putInParts(s3AndSqs, { ...head, url: path }, request);
    if (isGood(answer.status)) await notifier.tell(rules, path, { bucket, key, how: "Put" });
    response.writeHead(answer.status, passedOn(answer.headers)).end(answer.body);
    return;
  }
  const answer = await s3AndSqs.stream(head, request);
  const status = answer.statusCode ?? 0;
  if (how !== undefined && rules.length > 0 && isGood(status)) {
    const body = await wholeOf(answer);
    await notifier.tell(rules, path, { bucket, key, how });
    response.writeHead(status, passedOn(answer.headers)).end(body);
    return;
  }
  const wished = operation === "GetObject" && isGood(status) ? wishedHeaders(head.url) : {};
  response.writeHead(status, { ...passedOn(answer.headers), ...wished });
  await pipeline(answer, response);
}

function headOf({ method = "", url = "/", headers }: IncomingMessage): RequestHead {
  return { method, url, headers };
}

function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}
