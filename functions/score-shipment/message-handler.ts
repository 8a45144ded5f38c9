import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { eachMessage } from "../each-message.ts";
import type { Observation } from "../observe.ts";
import type { BatchScoring } from "./batch-scoring.ts";

/** Scores a batch as a whole, then answers message by message. */
export function messageHandler(
  scoring: BatchScoring,
  observation: Observation,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async (event) => {
    const failures = await scoring.score(event.Records);
    return eachMessage(event, observation, async (record) => {
      if (failures.has(record)) throw failures.get(record);
    });
  };
}
