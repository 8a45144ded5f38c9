import { chunkNumber } from "../chunk-message.ts";

const PART_DIGITS = 4;

/** Key of a part of a chunk's rejects in the data bucket, counted from 0; there is none where nothing was rejected. */
export function rejectsKey(intakeId: string, chunk: number, part: number): string {
  const number = String(part).padStart(PART_DIGITS, "0");
  return `intakes/${intakeId}/rejects/${chunkNumber(chunk)}-${number}.ndjson`;
}

/** Key of the scored lines of a chunk in the data bucket. */
export function scoredKey(intakeId: string, chunk: number): string {
  return `intakes/${intakeId}/scored/${chunkNumber(chunk)}.ndjson.gz`;
}
