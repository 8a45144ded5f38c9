import { createHash } from "node:crypto";
import type { SQSEvent, SQSRecord } from "aws-lambda";

/** When the queue took the messages of tests: 2026-07-01T08:00:00.123Z. */
const SENT_TIMESTAMP = "1782892800123";

/** An event as Lambda gives it for messages of a queue. */
export function sqsEvent(queue: string, bodies: readonly string[]): SQSEvent {
  return { Records: bodies.map((body, place) => sqsRecord(queue, body, place)) };
}

/** A message as Lambda gives it. */
export function sqsRecord(queue: string, body: string, place: number): SQSRecord {
  const number = String(place).padStart(12, "0");
  return {
    messageId: `059f36b4-87a3-44ab-83d2-${number}`,
    receiptHandle: "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a/EXAMPLE",
    body,
    attributes: {
      ApproximateReceiveCount: "1",
      AWSTraceHeader: "Root=1-5759e988-bd862e3fe1be46a994272793",
      SentTimestamp: SENT_TIMESTAMP,
      SenderId: "AIDAIENQZJOLO23YVJ4VO",
      ApproximateFirstReceiveTimestamp: "1782892800185",
    },
    messageAttributes: {
      source: { stringValue: "erp", stringListValues: [], binaryListValues: [], dataType: "String" },
    },
    md5OfBody: createHash("md5").update(body).digest("hex"),
    eventSource: "aws:sqs",
    eventSourceARN: `arn:aws:sqs:eu-west-1:123456789012:${queue}`,
    awsRegion: "eu-west-1",
  };
}
