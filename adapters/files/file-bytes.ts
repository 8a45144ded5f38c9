import { createHash } from "node:crypto";
import { type FileHandle, open, stat } from "node:fs/promises";
import { InputError, type InputErrorCode } from "../../core/records/input-error.ts";
import { GZIP_MARK, startsAsGzip, unpacked } from "./gunzip.ts";

const PIECE = 262_144;

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

/** Throws the InputError of the first of the files that cannot be opened for reading: before any work is done on others. */
export async function checkReadable(paths: readonly string[]): Promise<void> {
  for (const path of paths) await stateOf(path);
}

/** The `state` of a file as it is now. Throws InputError where it cannot be read. */
export async function fileState(path: string): Promise<string> {
  return (await stateOf(path)).state;
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

async function startsWithGzip(handle: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await handle.read(new Uint8Array(GZIP_MARK.length), 0, GZIP_MARK.length, 0);
  return bytesRead === GZIP_MARK.length && startsAsGzip(buffer);
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
