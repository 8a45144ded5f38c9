import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { OutputFolder } from "../../adapters/files/output-folder.ts";
import type { ObjectStore } from "../../adapters/s3/object-store.ts";
import { rankingFolder } from "./stored-ranking.ts";

const FILES = ["candidates.csv", "candidates.ndjson", "baselines.ndjson", "summary.json"] as const;

/** Fetches the files of a ranking into a folder, whole or not at all. */
export async function saveRanking(
  rankingId: string,
  folder: string,
  data: Pick<ObjectStore, "open">,
): Promise<void> {
  const output = await OutputFolder.in(folder);
  try {
    for (const name of FILES) {
      const { chunks } = await data.open(`${rankingFolder(rankingId)}${name}`);
      await pipeline(Readable.from(chunks), createWriteStream(output.path(name)));
    }
    await output.publish([]);
  } catch (error) {
    await output.discard();
    throw error;
  }
}
