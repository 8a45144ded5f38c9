import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";

const compress = promisify(gzip);

/** Where a gzip names the system that wrote it (RFC 1952), and the value for "unknown". */
export const SYSTEM = 9;
export const UNKNOWN_SYSTEM = 255;

/** Compresses a text: the same bytes for the same text, whenever and on whichever system. */
export async function gzipText(text: string): Promise<Uint8Array> {
  const bytes = await compress(text, { level: constants.Z_BEST_SPEED });
  bytes[SYSTEM] = UNKNOWN_SYSTEM;
  return bytes;
}
