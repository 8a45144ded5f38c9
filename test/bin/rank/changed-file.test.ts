import { appendFileSync } from "node:fs";
import { copyFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { Progress } from "../../../bin/rank/progress.ts";
import { runRank } from "../../../bin/rank/rank-job.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SAMPLE = join(import.meta.dirname, "../../../samples/shipments.csv");

/** Tells of progress at every piece and does something at the first word of it that holds `at`. */
function progressThat(does: () => void, at: string): Progress {
  let isDone = false;
  const terminal = new Writable({
    write: (text, _encoding, done) => {
      if (!isDone && String(text).includes(at)) {
        isDone = true;
        does();
      }
      done();
    },
  });
  let milliseconds = 0;
  return new Progress(terminal, () => {
    milliseconds += 1_000;
    return milliseconds;
  });
}

test.each([
  ["while it is first read", "rows", 1],
  ["while it is first read, by two threads", "rows", 2],
  ["while it is scored for writing", "once more", 1],
  ["while it is scored for writing, by two threads", "once more", 2],
])("a file that grows %s stops the run, and nothing is left of it", async (_, at, threads) => {
  const folder = await temporaryFolder();
  const [path, out] = [join(folder, "shipments.csv"), join(folder, "out")];
  await copyFile(SAMPLE, path);
  const grows = progressThat(() => appendFileSync(path, "E1,1,2026-03-14\n"), at);
  const files = { members: [], operators: [], incidents: [], validations: [], maps: [] };
  const request = {
    ...files,
    shipments: [path],
    policy: undefined,
    baselines: undefined,
    asOf: undefined,
    out,
    writeShipments: true,
    maxRejectRate: 1,
    threads,
  };
  await expect(runRank(request, dayFromText("2026-07-01"), grows)).rejects.toMatchObject({
    code: "changed-while-read",
    file: path,
  });
  expect(await readdir(out)).toEqual([]);
});
