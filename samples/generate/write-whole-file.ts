import { open, rename, rm } from "node:fs/promises";

/** Bytes that are gathered before they are written; large enough that writing costs little. */
const BATCH = 1 << 20;
/** Most bytes that one character of a line takes in UTF-8. */
const MOST_BYTES = 3;
const LINE_END = 10;

/**
 * Writes lines into a file under another name and renames it when it is complete, so that a file that has its name is
 * whole. Each batch is written before the next is made: memory stays constant. Gives the number of lines.
 */
export async function writeWholeFile(path: string, lines: Iterable<string>): Promise<number> {
  const unfinished = `${path}.unfinished`;
  try {
    const count = await writeLines(unfinished, lines);
    await rename(unfinished, path);
    return count;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeLines(path: string, lines: Iterable<string>): Promise<number> {
  await using file = await open(path, "w");
  const batch = Buffer.allocUnsafe(BATCH);
  let count = 0;
  let used = 0;
  for (const line of lines) {
    if (used + line.length * MOST_BYTES + 1 > BATCH) {
      await file.writeFile(batch.subarray(0, used));
      used = 0;
    }
    used += batch.write(line, used);
    batch[used++] = LINE_END;
    count++;
  }
  await file.writeFile(batch.subarray(0, used));
  return count;
}
