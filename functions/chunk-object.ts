import * as z from "zod";
import type { RecordReaderOptions } from "../core/records/record-reader.ts";

const LINE_FEED = 10;

const chunkHeaderSchema = z.strictObject({
  /** Name of the whole file, for rejects. */
  file: z.string(),
  format: z.enum(["csv", "ndjson"]),
  /** Name of the mapping preset; empty where there is none. */
  mapping: z.string(),
  /** Line of the file on which the chunk starts, counted from 1. */
  firstLine: z.int().min(1),
  /** The names of the file's header; null where the chunk holds the header itself. */
  names: z.array(z.string()).nullable(),
});

/** What a reader of a chunk needs to know of the file that it was cut from. */
export type ChunkHeader = z.output<typeof chunkHeaderSchema>;

/** A chunk: whole records of a file, to be read by themselves. */
export interface ChunkObject {
  readonly header: ChunkHeader;
  readonly bytes: Uint8Array;
}

/** A chunk object is not one: its first line does not say what the rest is. */
export class ChunkObjectError extends Error {
  override readonly name = "ChunkObjectError";

  /** Without a cause: that would quote the object. */
  constructor() {
    super("the chunk object does not start with its header line; upload the file again");
  }
}

/** A chunk as it is stored: the header as a line of JSON, then the bytes. */
export function encodeChunk({ header, bytes }: ChunkObject): Uint8Array<ArrayBuffer> {
  const line = new TextEncoder().encode(`${JSON.stringify(chunkHeaderSchema.parse(header))}\n`);
  const object = new Uint8Array(line.length + bytes.length);
  object.set(line);
  object.set(bytes, line.length);
  return object;
}

/** Reads a stored chunk; its bytes are a view of the object's. Throws ChunkObjectError. */
export function decodeChunk(object: Uint8Array): ChunkObject {
  const end = object.indexOf(LINE_FEED);
  try {
    const line: unknown = JSON.parse(new TextDecoder().decode(object.subarray(0, Math.max(end, 0))));
    return { header: chunkHeaderSchema.parse(line), bytes: object.subarray(end + 1) };
  } catch {
    throw new ChunkObjectError();
  }
}

/** What a record reader is to be told of where the chunk stands in its file; undefined where it reads the header itself. */
export function pieceOf({ names, firstLine }: ChunkHeader): RecordReaderOptions["piece"] {
  return names === null ? undefined : { names, firstLine };
}
