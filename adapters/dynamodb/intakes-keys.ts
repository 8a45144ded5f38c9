import type { ItemKey } from "./item.ts";

/*
 * Keys of the intakes table.
 *   <intakeId>           / intake            the upload and its state
 *   <intakeId>           / done              number of its chunks and the set of those done: apart, because it is written for
 *                                            every chunk and the index need not follow
 *   <intakeId>           / chunk#<6 digits>  counts of a chunk
 *   registry             / current           the newest registry snapshot
 *   ranking#<requestId>  / work              the segments of a ranking and the set of those done
 */
const CHUNK_DIGITS = 6;
const INTAKE = "intake";

/** What the sort keys of chunks begin with. */
export const CHUNK_PREFIX = "chunk#";

/** The index of intakes by the time at which they came in, and the value of its hash key, `list`. */
export const NEWEST_INDEX = "newest";
export const INTAKE_LIST = "intake";

export const REGISTRY_KEY: ItemKey = { pk: "registry", sk: "current" };

export function intakeKey(intakeId: string): ItemKey {
  return { pk: intakeId, sk: INTAKE };
}

export function doneKey(intakeId: string): ItemKey {
  return { pk: intakeId, sk: "done" };
}

export function chunkKey(intakeId: string, chunk: number): ItemKey {
  return { pk: intakeId, sk: `${CHUNK_PREFIX}${String(chunk).padStart(CHUNK_DIGITS, "0")}` };
}

export function rankingWorkKey(requestId: string): ItemKey {
  return { pk: `ranking#${requestId}`, sk: "work" };
}
