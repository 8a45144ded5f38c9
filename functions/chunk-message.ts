import * as z from "zod";

/**
 * What the chunks queue carries: one piece of a shipments file to be scored. The piece itself lies in the data bucket: a message
 * holds at most 256 KiB, a piece is larger.
 */
export const chunkMessageSchema = z.strictObject({
  intakeId: z.string().min(1),
  /** Number of the chunk in its file, counted from 0. */
  chunk: z.int().min(0),
  /** Key of the chunk object in the data bucket. */
  key: z.string().min(1),
});

export type ChunkMessage = z.output<typeof chunkMessageSchema>;

const CHUNK_DIGITS = 6;

/** Key of a chunk object: made of the intake and the number alone, so that cutting a file again writes the same objects. */
export function chunkKey(intakeId: string, chunk: number): string {
  return `chunks/${intakeId}/${chunkNumber(chunk)}`;
}

/** A chunk's number as keys write it, so that they sort as the chunks do. */
export function chunkNumber(chunk: number): string {
  return String(chunk).padStart(CHUNK_DIGITS, "0");
}

/** The message that asks for a chunk to be scored. */
export function chunkMessage(intakeId: string, chunk: number): ChunkMessage {
  return { intakeId, chunk, key: chunkKey(intakeId, chunk) };
}
