import { gzipSync } from "node:zlib";
import type { SQSRecord } from "aws-lambda";
import { jsonBody } from "../../adapters/sqs/json-body.ts";

/** What is wrong, as a reader of messages or of records says it. */
export interface Problem {
  readonly code: string;
  /** The field at fault; empty where the whole is. */
  readonly field: string;
  readonly message: string;
}

/** A message, or one shipment of it, that was not taken: what the rejected queue carries. */
export interface RejectedMessage extends Problem {
  /** Place of the shipment in its message, counted from 0; null where the message as a whole was not taken. */
  readonly shipment: number | null;
  readonly messageId: string;
  /** When the queue took the message. */
  readonly receivedAt?: string;
  /** `text`: `original` is what came. `gzip+base64`: so packed, because it would not have fitted. */
  readonly encoding: "text" | "gzip+base64";
  /** The one shipment as it was written, or the whole body where `shipment` is null. */
  readonly original: string;
}

/** Largest body that SQS takes. */
const MOST_BYTES = 1_048_576;

/**
 * The rejected queue's message for something that was not taken. It always fits: a body of up to 256 KiB, the most that the
 * shipments queue takes, can grow sixfold when it is quoted in JSON, but only by a third in base64.
 */
export function rejectedMessage(
  { messageId, attributes }: Pick<SQSRecord, "messageId" | "attributes">,
  { code, field, message }: Problem,
  shipment: number | null,
  original: string,
): string {
  const receivedAt = timeOf(attributes.SentTimestamp);
  const about = {
    code,
    field,
    message,
    shipment,
    messageId,
    ...(receivedAt !== undefined && { receivedAt }),
  };
  const plain: RejectedMessage = { ...about, encoding: "text", original };
  const text = jsonBody(plain);
  if (Buffer.byteLength(text) <= MOST_BYTES) return text;
  const packed = gzipSync(original).toString("base64");
  return jsonBody({ ...about, encoding: "gzip+base64", original: packed } satisfies RejectedMessage);
}

function timeOf(milliseconds: string): string | undefined {
  const time = new Date(Number.parseInt(milliseconds, 10));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
