import * as z from "zod";

const responseSchema = z
  .object({
    batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
  })
  .nullish();

/**
 * The ids of the messages that failed, by a function's answer. An answer that is not understood, or that names a message of
 * another batch, fails them all; none, an empty one and an empty list fail none (AWS Lambda Developer Guide, "Reporting batch
 * item failures for Lambda functions with an Amazon SQS trigger").
 */
export function failedIds(response: unknown, ids: readonly string[]): ReadonlySet<string> {
  const reading = responseSchema.safeParse(response === "" ? undefined : response);
  if (!reading.success) return new Set(ids);
  const failed = (reading.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  const isOfThisBatch = failed.every((id) => ids.includes(id));
  return new Set(isOfThisBatch ? failed : ids);
}
