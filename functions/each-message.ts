import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type { Observation } from "./observe.ts";

/**
 * Handles the messages of a batch one after the other; those for which `handle` throws come back to the queue, the others do
 * not. Where all fail the call fails, so that the function's errors show it.
 */
export async function eachMessage(
  event: SQSEvent,
  { logger, metrics }: Observation,
  handle: (record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> {
  const told = async (record: SQSRecord) => {
    try {
      await handle(record);
    } catch (error) {
      const cause = error instanceof Error ? error : new Error(String(error));
      logger.error("message failed", { messageId: record.messageId, error: cause });
      throw cause;
    }
  };
  try {
    // Of its own for each call: a processor keeps the batch that it is at.
    const processor = new BatchProcessor(EventType.SQS);
    return await processPartialResponse(event, told, processor, { processInParallel: false });
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
}
