import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { InputError, type InputErrorCode } from "../../core/records/input-error.ts";

const PIECE = 262_144;
const GZIP = [0x1f, 0x8b] as const;

/** A file's content as it is read, unpacked where it is gzip. */
export interface FileBytes {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes of the file on disk, and how many of them are read. */
  readonly size: number;
  position(): number;
  /** SHA-256 of the file on disk; complete when all chunks are read. */
  sha256(): string;
}

/**
 * Opens a regular file for reading in one pass. Throws InputError: not-found, not-a-file, unreadable, empty; and while reading
 * truncated-gzip, corrupt-gzip.
 */
export async function openFileBytes(path: string): Promise<FileBytes> {
  const size = await sizeOf(path);
  const isGzip = await startsWithGzip(path);
  const hash = createHash("sha256");
  let position = 0;
  const source = createReadStream(path, { highWaterMark: PIECE });
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      const bytes: Uint8Array = chunk;
      position += bytes.length;
      hash.update(bytes);
      yield bytes;
    }
  }
  return {
    chunks: isGzip ? unpacked(path, counted()) : counted(),
    size,
    position: () => position,
    sha256: () => hash.digest("hex"),
  };
}

async function* unpacked(path: string, packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: PIECE });
  const feeding = feed(packed, gunzip);
  try {
    for await (const chunk of gunzip) {
      const bytes: Uint8Array = chunk;
      yield bytes;
    }
    await feeding;
  } catch (error) {
    throw gzipError(path, error);
  }
}

async function feed(packed: AsyncIterable<Uint8Array>, gunzip: NodeJS.WritableStream): Promise<void> {
  for await (const chunk of packed) {
    if (!gunzip.write(chunk)) await new Promise((resolve) => gunzip.once("drain", resolve));
  }
  gunzip.end();
}

function gzipError(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "Z_BUF_ERROR") {
    return new InputError("truncated-gzip", path, "the gzip file ends before its content does; fetch it again", { cause: error });
  }
  if (typeof code === "string" && code.startsWith("Z_")) {
    return new InputError("corrupt-gzip", path, "the gzip file is damaged; fetch it again", { cause: error });
  }
  return error;
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    throw systemError(path, error);
  });
  if (!found.isFile()) throw new InputError("not-a-file", path, "is no regular file; pipes and folders cannot be read twice");
  if (found.size === 0) throw new InputError("empty", path, "the file is empty");
  return found.size;
}

async function startsWithGzip(path: string): Promise<boolean> {
  const file = await open(path).catch((error: unknown) => {
    throw systemError(path, error);
  });
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(GZIP.length), 0, GZIP.length, 0);
    return bytesRead === GZIP.length && GZIP.every((byte, at) => buffer[at] === byte);
  } finally {
    await file.close();
  }
}

const SYSTEM_ERRORS: Readonly<Record<string, readonly [InputErrorCode, string]>> = {
  ENOENT: ["not-found", "there is no such file"],
  EACCES: ["unreadable", "the file may not be read; check its permissions"],
};

function systemError(path: string, error: unknown): Error {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [name, message] = SYSTEM_ERRORS[code] ?? ["unreadable", `the file cannot be read (${code})`];
  return new InputError(name, path, message, { cause: error });
}
