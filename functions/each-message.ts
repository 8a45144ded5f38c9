import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { loggedError } from "./logged-error.ts";
import type { Observation } from "./observe.ts";

/** A message could not be handled. Lambda prints it where all of a batch failed, so that it says the kind of error and no more. */
class MessageFailed extends Error {
  override readonly name = "MessageFailed";

  constructor(error: string) {
    super(`a message failed with ${error}; the function's log says where`);
  }
}

/**
 * Handles the messages of a batch one after the other; those for which `handle` throws come back to the queue, the others do
 * not. Where all fail the call fails, so that the function's errors show it. What is logged and thrown holds nothing of what errors
 * say: they quote records.
 */
export async function eachMessage(
  event: SQSEvent,
  { logger, metrics }: Observation,
  handle: (record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> {
  const told = async (record: SQSRecord) => {
    try {
      await handle(record);
    } catch (thrown) {
      const error = loggedError(thrown);
      logger.error("message failed", { messageId: record.messageId, error });
      throw new MessageFailed(error.name);
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
