import type { Readable } from "node:stream";
import { ObjectCut } from "./object-error.ts";

/** Milliseconds for which a body that is waited for may be silent. */
const MOST_SILENCE = 60_000;

/**
 * The chunks of a body of `bytes` bytes, to its end or not at all: one that stops early, however it does, ends with ObjectCut. A file
 * that ends between two records looks whole, so only counting tells; and one that just stops coming would be waited for until
 * the function's time is over. Whoever reads may take any time between two chunks.
 */
export async function* wholeBody(
  body: Readable,
  bytes: number,
  mostSilence: number = MOST_SILENCE,
): AsyncGenerator<Uint8Array> {
  const silence = () =>
    setTimeout(() => body.destroy(new Error(`nothing came for ${mostSilence} ms`)), mostSilence);
  let read = 0;
  let timer = silence();
  try {
    for await (const chunk of body) {
      clearTimeout(timer);
      const part: Uint8Array = chunk;
      read += part.length;
      yield part;
      timer = silence();
    }
  } catch (cause) {
    throw new ObjectCut(read, bytes, { cause });
  } finally {
    clearTimeout(timer);
  }
  if (read !== bytes) throw new ObjectCut(read, bytes);
}
