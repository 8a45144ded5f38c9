import { createWriteStream } from "node:fs";
import { basename, dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Intake } from "../../adapters/dynamodb/intake.ts";
import { OutputFolder } from "../../adapters/files/output-folder.ts";
import type { ObjectStore } from "../../adapters/s3/object-store.ts";

/** Where the rejects of an intake lie in the data bucket. */
export function rejectsPrefix(intakeId: string): string {
  return `intakes/${intakeId}/rejects/`;
}

/** Writes every rejected record of some intakes into one file of NDJSON, which appears whole or not at all. */
export async function saveRejects(
  intakes: readonly Pick<Intake, "intakeId">[],
  path: string,
  data: Pick<ObjectStore, "list" | "open">,
): Promise<void> {
  const output = await OutputFolder.in(dirname(path));
  try {
    const lines = Readable.from(rejectsOf(intakes, data), { objectMode: false });
    await pipeline(lines, createWriteStream(output.path(basename(path))));
    await output.publish([]);
  } catch (error) {
    await output.discard();
    throw error;
  }
}

async function* rejectsOf(
  intakes: readonly Pick<Intake, "intakeId">[],
  data: Pick<ObjectStore, "list" | "open">,
): AsyncGenerator<Uint8Array> {
  for (const { intakeId } of intakes) {
    for await (const key of data.list(rejectsPrefix(intakeId))) yield* (await data.open(key)).chunks;
  }
}
