import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { writeWholeFile } from "../../samples/generate/write-whole-file.ts";
import { type DataForm, linesOf } from "./generate/lines.ts";
import { records } from "./generate/records.ts";

/** A file of the task's data. */
export interface DataFile {
  readonly rows: number;
  readonly form: DataForm;
  readonly manufacturers?: number;
}

const FOLDER = join(import.meta.dirname, "../out/data");
const SEED = 20_261_122;
const FINGERPRINTED = 500;
/** Manufacturers of a file of any length: a million rows meet nearly all of them. */
export const MANUFACTURERS = 20_000;

/** The path of a file of generated data; it is written unless it is there. */
export async function dataFile({ rows, form, manufacturers = MANUFACTURERS }: DataFile): Promise<string> {
  const lines = () => linesOf(form, records({ rows, seed: SEED, manufacturers }));
  const path = join(FOLDER, `${rows}-${manufacturers}-${fingerprint(lines())}.${form}`);
  if (existsSync(path)) return path;
  await mkdir(FOLDER, { recursive: true });
  await writeWholeFile(path, lines());
  return path;
}

/** Of the first lines: what another generator would have written has another name. */
function fingerprint(lines: Iterable<string>): string {
  const hash = createHash("sha256");
  let count = 0;
  for (const line of lines) {
    hash.update(line);
    if (++count === FINGERPRINTED) break;
  }
  return hash.digest("hex").slice(0, 8);
}

/** The path of the same file compressed with gzip. */
export async function gzippedDataFile(file: DataFile): Promise<string> {
  const plain = await dataFile(file);
  const path = `${plain}.gz`;
  if (existsSync(path)) return path;
  await pipeline(createReadStream(plain), createGzip(), createWriteStream(`${path}.unfinished`));
  await rename(`${path}.unfinished`, path);
  return path;
}
