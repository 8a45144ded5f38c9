import { chunkNumber } from "../chunk-message.ts";

/** Key of the rejects of a chunk in the data bucket; there is no such object where nothing was rejected. */
export function rejectsKey(intakeId: string, chunk: number): string {
  return `intakes/${intakeId}/rejects/${chunkNumber(chunk)}.ndjson`;
}

/** Key of the scored lines of a chunk in the data bucket. */
export function scoredKey(intakeId: string, chunk: number): string {
  return `intakes/${intakeId}/scored/${chunkNumber(chunk)}.ndjson.gz`;
}
