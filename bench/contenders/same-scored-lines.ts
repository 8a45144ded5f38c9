import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { difference } from "../measure/agreement.ts";

/** Parts of a MID check that SQL does not have: how a code differs, and what else was found. */
const OURS_ALONE = new Set(["parts", "variants", "nearest", "notes"]);

/** How many lines two files of scored shipments have, in whatever order. Throws where a line of one is not in the other. */
export async function sameScoredLines(one: string, other: string): Promise<number> {
  const ours = await scoredLines(one);
  const theirs = await scoredLines(other);
  const found = difference(ours, theirs, "lines");
  if (found !== undefined) throw new Error(`the scored shipments differ: ${found}`);
  return ours.length;
}

async function scoredLines(path: string): Promise<unknown[]> {
  const lines = gunzipSync(await readFile(path))
    .toString()
    .trimEnd()
    .split("\n")
    .sort();
  return lines.map((line) =>
    JSON.parse(line, (name, value) => (OURS_ALONE.has(name) || value === null ? undefined : value)),
  );
}
