import type { Readable } from "node:stream";
import { ObjectCut } from "./object-error.ts";

/**
 * The chunks of a body of `bytes` bytes, to its end or not at all: one that stops early, however it does, ends with ObjectCut. A file
 * that ends between two records looks whole, so only counting tells.
 */
export async function* wholeBody(body: Readable, bytes: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  try {
    for await (const chunk of body) {
      const part: Uint8Array = chunk;
      read += part.length;
      yield part;
    }
  } catch (cause) {
    throw new ObjectCut(read, bytes, { cause });
  }
  if (read !== bytes) throw new ObjectCut(read, bytes);
}
