import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

/** A file of the console as it is served. */
export interface ConsoleFile {
  readonly content: Buffer;
  readonly type: string;
  readonly etag: string;
  /** Whether its name holds a hash of its content. */
  readonly isHashed: boolean;
}

/** The files of the console by their path, e.g. `/assets/index-1a2b.js`. */
export type ConsoleFiles = ReadonlyMap<string, ConsoleFile>;

/** The folder holds no console. */
class ConsoleNotBuilt extends Error {
  override readonly name = "ConsoleNotBuilt";
  readonly folder: string;

  constructor(folder: string, options?: ErrorOptions) {
    super(`there is no console in ${folder}; build it with npx vite build console`, options);
    this.folder = folder;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const OTHER_TYPE = "application/octet-stream";

/**
 * Reads all files of a folder, but for hidden ones. They are few and small, the folder may be built anew while a page of the old
 * ones is open, and no path of a request ever reaches the disk. Throws ConsoleNotBuilt.
 */
export async function readConsoleFiles(folder: string): Promise<ConsoleFiles> {
  const files = new Map<string, ConsoleFile>();
  for (const path of await pathsIn(folder)) {
    const content = await readFile(path);
    const type = TYPES[extname(path).toLowerCase()] ?? OTHER_TYPE;
    const etag = `"${createHash("sha256").update(content).digest("hex").slice(0, 32)}"`;
    const name = `/${relative(folder, path).split(sep).join("/")}`;
    files.set(name, { content, type, etag, isHashed: name.startsWith("/assets/") });
  }
  if (!files.has(INDEX)) throw new ConsoleNotBuilt(folder);
  return files;
}

/** The page itself. */
export const INDEX = "/index.html";

async function pathsIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    return paths.filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith(".")),
    );
  } catch (cause) {
    throw new ConsoleNotBuilt(folder, { cause });
  }
}
