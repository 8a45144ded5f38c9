import { randomBytes } from "node:crypto";
import { LOCAL_ACCOUNT, LOCAL_REGION } from "../local-account.ts";

/** What became of a key. */
export interface CreatedObject {
  readonly bucket: string;
  readonly key: string;
  readonly bytes: number;
  /** Without its quotes. */
  readonly etag: string;
  /** `Put`, `Copy` or `CompleteMultipartUpload`. */
  readonly how: string;
  readonly at: Date;
}

/**
 * The message that S3 sends when an object was created, as AWS sends it (Amazon S3 User Guide, "Event message structure").
 * Without a version: the emulator keeps none.
 */
export function objectCreatedMessage(object: CreatedObject, configurationId: string): string {
  const { bucket, key, bytes, etag, how, at } = object;
  return JSON.stringify({
    Records: [
      {
        eventVersion: "2.1",
        eventSource: "aws:s3",
        awsRegion: LOCAL_REGION,
        eventTime: at.toISOString(),
        eventName: `ObjectCreated:${how}`,
        userIdentity: { principalId: `AWS:${LOCAL_ACCOUNT}` },
        requestParameters: { sourceIPAddress: "127.0.0.1" },
        responseElements: requestIds(),
        s3: {
          s3SchemaVersion: "1.0",
          configurationId,
          bucket: {
            name: bucket,
            ownerIdentity: { principalId: LOCAL_ACCOUNT },
            arn: `arn:aws:s3:::${bucket}`,
          },
          object: { key: eventKey(key), size: bytes, eTag: etag, sequencer: sequencer(at) },
        },
      },
    ],
  });
}

/** The message that S3 sends once when a bucket is told to notify a queue. */
export function testMessage(bucket: string, at: Date): string {
  const ids = requestIds();
  return JSON.stringify({
    Service: "Amazon S3",
    Event: "s3:TestEvent",
    Time: at.toISOString(),
    Bucket: bucket,
    RequestId: ids["x-amz-request-id"],
    HostId: ids["x-amz-id-2"],
  });
}

/** A key as events write it: URL-encoded as in a form, blanks as `+`, slashes as they are. */
export function eventKey(key: string): string {
  return encodeURIComponent(key)
    .replace(/[!'()~]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%2F", "/")
    .replaceAll("%20", "+");
}

function requestIds() {
  return {
    "x-amz-request-id": randomBytes(8).toString("hex").toUpperCase(),
    "x-amz-id-2": randomBytes(57).toString("base64"),
  };
}

let lastSequence = 0n;
const SEQUENCES_A_MILLISECOND = 1_000_000n;

/** Greater for a later event of the same key, as text of one length. */
function sequencer(at: Date): string {
  const fromClock = BigInt(at.getTime()) * SEQUENCES_A_MILLISECOND;
  lastSequence = fromClock > lastSequence ? fromClock : lastSequence + 1n;
  return lastSequence.toString(16).toUpperCase().padStart(16, "0");
}
