import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { generateSamples } from "../../samples/generate/generate-samples.ts";
import { runCommand } from "../support/run-command.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

/** Enough for several pieces a thread. */
const ROWS = 15_000;

const FILES = ["candidates.csv", "candidates.ndjson", "baselines.ndjson", "rejects.ndjson", "summary.json"];

/** Sample files in a folder of the test's own, the shipments plain and as gzip. */
async function sampleFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await generateSamples({ rows: ROWS, members: 120, seed: 3, out: folder });
  const shipments = await readFile(join(folder, "shipments.csv"));
  await writeFiles(folder, { "shipments.csv.gz": gzipSync(shipments) });
  return folder;
}

async function resultsOf(threads: number, args: readonly string[]): Promise<Record<string, string>> {
  const out = await temporaryFolder();
  const { code, stderr } = await runCommand(["rank", ...args, "--threads", String(threads), "--out", out]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const results: Record<string, string> = {};
  for (const name of FILES) results[name] = await readFile(join(out, name), "utf8");
  results["scored"] = gunzipSync(await readFile(join(out, "shipments.ndjson.gz"))).toString("utf8");
  return results;
}

describe("one thread, two and three give the same bytes", () => {
  test.each<[string, (input: string) => string[]]>([
    [
      "with members",
      (input) => ["--members", join(input, "members.csv"), "--shipments", join(input, "shipments.csv")],
    ],
    ["with importers as found, from gzip", (input) => ["--shipments", join(input, "shipments.csv.gz")]],
    [
      "from the same file twice",
      (input) => [
        "--shipments",
        join(input, "shipments.csv"),
        "--shipments",
        join(input, "shipments.csv.gz"),
      ],
    ],
  ])("%s", async (_, argsOf) => {
    const args = argsOf(await sampleFolder());
    const one = await resultsOf(1, args);
    expect(await resultsOf(2, args)).toEqual(one);
    expect(await resultsOf(3, args)).toEqual(one);
  });
});

test("a file that cannot be read ends with the same words in several threads", async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { "bad.csv": "entryNumber,entryDate\nA,2026-01-01\n" });
  const run = (threads: string) =>
    runCommand([
      "rank",
      "--shipments",
      join(folder, "bad.csv"),
      "--out",
      join(folder, "out"),
      "--threads",
      threads,
    ]);
  expect(await run("2")).toEqual(await run("1"));
});
