import { join } from "node:path";
import type { SQSEvent, SQSRecord } from "aws-lambda";
import { readFile } from "../../adapters/files/read-file.ts";
import type { Header } from "../../core/records/header.ts";

const SHIPMENTS = join(import.meta.dirname, "../../samples/shipments.csv");

/** The sample shipments as bodies of messages, one each. */
export async function sampleMessages(): Promise<string[]> {
  const found: string[] = [];
  let columns: Header["columns"] = [];
  await readFile({
    kind: "shipment",
    path: SHIPMENTS,
    mapping: undefined,
    taker: {
      header: (header) => {
        columns = header.columns;
      },
      row: (row) => {
        const shipments = Object.fromEntries(columns.map(({ name, at: column }) => [name, row.text(column)]));
        found.push(JSON.stringify({ schemaVersion: 1, shipments }));
      },
      reject: () => {},
    },
  });
  return found;
}

/** A batch of messages as Lambda hands it over. */
export function eventOf(bodies: readonly string[]): SQSEvent {
  return { Records: bodies.map(recordOf) };
}

function recordOf(body: string, place: number): SQSRecord {
  return {
    messageId: `00000000-0000-0000-0000-${String(place).padStart(12, "0")}`,
    receiptHandle: "r",
    body,
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "0",
      SenderId: "",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:eu-west-1:123456789012:shipments",
    awsRegion: "eu-west-1",
  };
}
