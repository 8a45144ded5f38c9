import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { UploadKind } from "../../adapters/dynamodb/intake.ts";
import type { LocalStack } from "../../local/start-local-stack.ts";
import { runIntake } from "../stack/intake-job.ts";
import { intakeLine } from "../stack/intake-line.ts";
import { saveRanking } from "../stack/save-ranking.ts";
import type { StackAdapters } from "../stack/stack-adapters.ts";
import { storedRankingReport } from "../stack/stored-ranking.ts";
import { keyOf, UPLOAD_ORDER } from "../stack/upload-file.ts";
import { SAMPLE_FILES } from "./sample-files.ts";

/** The samples could not be ranked. */
class SamplesFailed extends Error {
  override readonly name = "SamplesFailed";

  constructor(reason: string) {
    super(`the samples were not ranked: ${reason}`);
  }
}

const ROOT = join(import.meta.dirname, "../..");
const SECONDS = 300;
const LOOKED_THROUGH = 100;

/**
 * Uploads the samples that the stack does not have yet, when all that an earlier run left is done, and gives the report of the
 * ranking that follows, whose files go to the folder `out`. Throws SamplesFailed.
 */
export async function loadSamples(
  stack: LocalStack,
  adapters: StackAdapters,
  out: string,
  sleep: (milliseconds: number) => Promise<void>,
  remark: (text: string) => void,
): Promise<string> {
  await stack.idle();
  const files = await missingFiles(adapters);
  await runIntake({ files, mapping: "", seconds: SECONDS }, adapters, sleep, remark);
  await stack.idle();
  const failed = (await adapters.intakes.newest(LOOKED_THROUGH)).find(({ state }) => state === "failed");
  const current = await adapters.rankings.current();
  if (current === undefined)
    throw new SamplesFailed(failed === undefined ? "no ranking was made" : intakeLine(failed));
  await saveRanking(current.rankingId, out, adapters.data);
  return `${await storedRankingReport(current, SHOWN, adapters)}Results: ${out}\n`;
}

const SHOWN = 10;

/** The sample files of which no intake is on file: an unfinished run goes on by itself. */
async function missingFiles({ intakes }: StackAdapters): Promise<Record<UploadKind, string[]>> {
  const known = await intakes.newest(LOOKED_THROUGH);
  const missing: Record<UploadKind, string[]> = {
    members: [],
    operators: [],
    incidents: [],
    validations: [],
    shipments: [],
  };
  for (const kind of UPLOAD_ORDER) {
    for (const name of SAMPLE_FILES[kind]) {
      const path = join(ROOT, name);
      const etag = createHash("md5")
        .update(await readFile(path))
        .digest("hex");
      const isKnown = known.some((intake) => intake.key === keyOf(kind, path) && intake.version === etag);
      if (!isKnown) missing[kind].push(path);
    }
  }
  return missing;
}
