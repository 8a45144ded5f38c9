import { createHash } from "node:crypto";
import { type FileHandle, open, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { InputError, type InputErrorCode } from "../../core/records/input-error.ts";

const PIECE = 262_144;
const UNPACKED_PIECE = 65_536;
const GZIP = [0x1f, 0x8b] as const;

/** A file's content as it is read, unpacked where it is gzip. */
export interface FileBytes {
  /** Each chunk is good until the next is asked for: they share their memory. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes of the file on disk, and how many of them are read. */
  readonly size: number;
  position(): number;
  /** SHA-256 of the file on disk, when all chunks are read; empty where it was not asked for. */
  sha256(): string;
  /** Tells this state of the file from a later one. */
  readonly state: string;
}

/**
 * Opens a regular file for reading in one pass. Throws InputError: not-found, not-a-file, unreadable, empty; and while reading
 * truncated-gzip, corrupt-gzip.
 */
export async function openFileBytes(path: string, hashed: boolean): Promise<FileBytes> {
  const { size, state } = await stateOf(path);
  const handle = await open(path).catch((error: unknown) => {
    throw systemError(path, error);
  });
  const isGzip = await startsWithGzip(handle);
  const hash = hashed ? createHash("sha256") : undefined;
  let position = 0;
  // Two buffers for the whole file, one read into while the other is worked on: a stream would leave a buffer a piece to the
  // garbage collector.
  const pieces = [new Uint8Array(PIECE), new Uint8Array(PIECE)] as const;
  async function* counted(): AsyncGenerator<Uint8Array> {
    let reading = handle.read(pieces[0], 0, PIECE, 0);
    try {
      for (let turn = 1; ; turn = 1 - turn) {
        const { bytesRead, buffer } = await reading;
        if (bytesRead === 0) return;
        position += bytesRead;
        reading = handle.read(pieces[turn === 1 ? 1 : 0], 0, PIECE, position);
        const bytes = buffer.subarray(0, bytesRead);
        hash?.update(bytes);
        yield bytes;
      }
    } finally {
      await reading.catch(() => {});
      await handle.close();
    }
  }
  return {
    chunks: isGzip ? unpacked(path, counted()) : counted(),
    size,
    position: () => position,
    sha256: () => hash?.digest("hex") ?? "",
    state,
  };
}

/** The content of a gzip file. Throws InputError: truncated-gzip, corrupt-gzip. */
export async function* unpacked(path: string, packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: UNPACKED_PIECE });
  // What goes wrong is told by what is read from the stream.
  pipeline(copies(packed), gunzip).catch(() => {});
  try {
    for await (const chunk of gunzip) {
      const bytes: Uint8Array = chunk;
      yield bytes;
    }
  } catch (error) {
    throw gzipError(path, error);
  } finally {
    // Where the reader stops early this ends the pipeline, which closes the file.
    gunzip.destroy();
  }
}

/** The stream keeps what it is given until it has worked it off. */
async function* copies(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.slice();
}

function gzipError(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "Z_BUF_ERROR") {
    return new InputError(
      "truncated-gzip",
      path,
      "the gzip file ends before its content does; fetch it again",
      { cause: error },
    );
  }
  if (typeof code === "string" && code.startsWith("Z_")) {
    return new InputError("corrupt-gzip", path, "the gzip file is damaged; fetch it again", { cause: error });
  }
  return error;
}

/** Throws the InputError of the first of the files that cannot be opened for reading: before any work is done on others. */
export async function checkReadable(paths: readonly string[]): Promise<void> {
  for (const path of paths) await stateOf(path);
}

async function stateOf(path: string): Promise<{ size: number; state: string }> {
  const found = await stat(path).catch((error: unknown) => {
    throw systemError(path, error);
  });
  if (!found.isFile())
    throw new InputError("not-a-file", path, "is no regular file; pipes and folders cannot be read twice");
  if (found.size === 0) throw new InputError("empty", path, "the file is empty");
  return { size: found.size, state: `${found.ino} ${found.size} ${found.mtimeMs}` };
}

/** Whether bytes from the start of a file say that it is gzip. */
export function startsAsGzip(bytes: Uint8Array): boolean {
  return GZIP.every((byte, at) => bytes[at] === byte);
}

async function startsWithGzip(handle: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await handle.read(new Uint8Array(GZIP.length), 0, GZIP.length, 0);
  return bytesRead === GZIP.length && GZIP.every((byte, at) => buffer[at] === byte);
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
