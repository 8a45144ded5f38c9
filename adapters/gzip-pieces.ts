import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createGzip } from "node:zlib";
import { SYSTEM, UNKNOWN_SYSTEM } from "./gzip.ts";

/**
 * Compresses texts as they come: the same bytes for the same texts, whenever and on whichever system. Throws what asking for a text
 * throws.
 */
export async function* gzipPieces(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  // What goes wrong is told by what is read from the stream.
  pipeline(Readable.from(texts), gzip).catch(() => {});
  let isFirst = true;
  for await (const piece of gzip) {
    const bytes: Uint8Array = piece;
    // zlib hands out its header, which is shorter than any of its pieces, at once.
    if (isFirst) bytes[SYSTEM] = UNKNOWN_SYSTEM;
    isFirst = false;
    yield bytes;
  }
}
