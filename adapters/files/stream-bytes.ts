import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { FileBytes } from "./file-bytes.ts";
import { startsAsGzip, unpacked } from "./gunzip.ts";

const MAGIC_BYTES = 2;

/** A stream's content as it comes (standard input), unpacked where it is gzip; `name` stands for it in messages. */
export function streamBytes(name: string, stream: Readable): FileBytes {
  const hash = createHash("sha256");
  let position = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      const bytes: Uint8Array = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
      position += bytes.length;
      hash.update(bytes);
      yield bytes;
    }
  }
  return {
    chunks: opened(name, counted()),
    size: 0,
    position: () => position,
    sha256: () => hash.digest("hex"),
    state: "",
  };
}

async function* opened(name: string, bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const first = await firstPiece(bytes);
  const all = withFirst(first, bytes);
  yield* startsAsGzip(first) ? unpacked(name, all) : all;
}

/** The first piece, long enough to tell what follows. */
async function firstPiece(bytes: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let first = new Uint8Array(0);
  while (first.length < MAGIC_BYTES) {
    const { done, value } = await bytes.next();
    if (done === true) return first;
    first = Uint8Array.from([...first, ...value]);
  }
  return first;
}

async function* withFirst(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  yield* rest;
}
