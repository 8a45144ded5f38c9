import { ChangeMessageVisibilityBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { clientSettings } from "../../adapters/aws/client-settings.ts";
import { LOCAL_ACCOUNT, LOOPBACK, localEnvironment } from "../local-account.ts";
import type { S3AndSqs } from "./start-s3-and-sqs.ts";

/** SQS takes ten at a time. */
const BATCH = 10;

/** Seconds. Not 0: see gateway/sqs-repairs.ts. */
const SOON = 0.001;

/**
 * Makes messages visible that another process received and did not live to delete: nobody else can hold them, so there is
 * nothing to wait for. Gives how many there were.
 */
export async function releaseInFlight(emulator: S3AndSqs, queues: readonly string[]): Promise<number> {
  const environment = localEnvironment(`http://${LOOPBACK}:${emulator.port}`);
  const client = new SQSClient({ ...clientSettings(environment), useQueueUrlAsEndpoint: false });
  try {
    let released = 0;
    for (const queue of queues) {
      const receipts = emulator.receiptsInFlight(queue);
      released += receipts.length;
      for (let from = 0; from < receipts.length; from += BATCH) {
        await client.send(
          new ChangeMessageVisibilityBatchCommand({
            QueueUrl: `http://${LOOPBACK}/${LOCAL_ACCOUNT}/${queue}`,
            Entries: receipts
              .slice(from, from + BATCH)
              .map((ReceiptHandle, at) => ({ Id: `${at}`, ReceiptHandle, VisibilityTimeout: SOON })),
          }),
        );
      }
    }
    return released;
  } finally {
    client.destroy();
  }
}
