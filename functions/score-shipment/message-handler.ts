import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { eachMessage } from "../each-message.ts";
import type { Observation } from "../observe.ts";
import type { BatchScoring } from "./batch-scoring.ts";

/** Scores a batch as a whole, then answers message by message; what keeps all of it back is each message's failure. */
export function messageHandler(
  scoring: BatchScoring,
  observation: Observation,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async (event) => {
    const failures = await scoring.score(event.Records).catch((error: unknown) => allFailed(event, error));
    return eachMessage(event, observation, async (record) => {
      if (failures.has(record)) throw failures.get(record);
    });
  };
}

function allFailed({ Records }: SQSEvent, error: unknown): ReadonlyMap<SQSRecord, unknown> {
  return new Map(Records.map((record) => [record, error]));
}
