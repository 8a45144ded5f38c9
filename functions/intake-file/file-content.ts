import { startsAsGzip, unpacked } from "../../adapters/files/gunzip.ts";
import { formatOf } from "../../adapters/files/record-format.ts";
import { InputError } from "../../core/records/input-error.ts";
import { FEED_BYTES } from "../../core/records/record-buffer.ts";
import type { RecordFormat } from "../../core/records/record-splitter.ts";

/** What is in an uploaded file, unpacked where it is gzip. */
export interface FileContent {
  readonly isGzip: boolean;
  readonly format: RecordFormat;
  /** Blocks of one size but the last; each is good until the next is asked for. To be read once. */
  readonly blocks: AsyncIterable<Uint8Array>;
}

/**
 * Finds out what a file is from its first bytes and its name. How its bytes come makes no difference. Throws InputError: empty,
 * truncated-gzip, corrupt-gzip; the blocks do, too.
 */
export async function contentOf(file: string, chunks: AsyncIterable<Uint8Array>): Promise<FileContent> {
  const packed = await peeked(file, inBlocks(chunks));
  if (!startsAsGzip(packed.first)) {
    return { isGzip: false, format: formatOf(file, packed.first), blocks: packed.all };
  }
  const plain = await peeked(file, inBlocks(unpacked(file, packed.all)));
  return { isGzip: true, format: formatOf(file, plain.first), blocks: plain.all };
}

/** The same bytes in blocks of one size, which share their memory. */
async function* inBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const block = new Uint8Array(FEED_BYTES);
  let length = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const taken = Math.min(FEED_BYTES - length, chunk.length - at);
      block.set(chunk.subarray(at, at + taken), length);
      length += taken;
      at += taken;
      if (length === FEED_BYTES) {
        yield block;
        length = 0;
      }
    }
  }
  if (length > 0) yield block.subarray(0, length);
}

async function peeked(file: string, blocks: AsyncGenerator<Uint8Array>) {
  const { done, value: first } = await blocks.next();
  if (done === true) throw new InputError("empty", file, "the file is empty");
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield first;
      yield* blocks;
    } finally {
      await blocks.return(undefined);
    }
  }
  return { first, all: all() };
}

/** Reads a content and keeps nothing of it: to know that it is whole. Throws InputError where it is not. */
export async function readToEnd({ blocks }: FileContent): Promise<void> {
  for await (const _ of blocks);
}
