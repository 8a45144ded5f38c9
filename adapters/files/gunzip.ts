import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { InputError } from "../../core/records/input-error.ts";

const UNPACKED_PIECE = 65_536;

/** The bytes that every gzip file starts with. */
export const GZIP_MARK = [0x1f, 0x8b] as const;

/** Whether bytes from the start of a file say that it is gzip. */
export function startsAsGzip(bytes: Uint8Array): boolean {
  return GZIP_MARK.every((byte, at) => bytes[at] === byte);
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
