import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { generateSamples } from "../../samples/generate/generate-samples.ts";
import { runCommand } from "../support/run-command.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

/** Enough for more pieces than the workers of three threads have in store: the third folds too. */
const ROWS = 25_000;
const FEW_ROWS = 6_000;
/** A record may have 1 MiB. */
const TOO_LONG = `${"x".repeat(1_100_000)}\n`;

const FILES = ["candidates.csv", "candidates.ndjson", "baselines.ndjson", "rejects.ndjson", "summary.json"];

/** Sample files in a folder of the test's own. */
async function sampleFolder(rows: number): Promise<string> {
  const folder = await temporaryFolder();
  await generateSamples({ rows, members: 120, seed: 3, out: folder });
  const shipments = await readFile(join(folder, "shipments.csv"), "utf8");
  const middle = shipments.indexOf("\n", shipments.length / 2) + 1;
  await writeFiles(folder, {
    "shipments.csv.gz": gzipSync(shipments),
    "with-a-long-record.csv": shipments.slice(0, middle) + TOO_LONG + shipments.slice(middle),
    "shipments.ndjson": `\ufeff${jsonLines()}`,
  });
  return folder;
}

/** Lines of JSON, some bad, some entries several times. */
function jsonLines(): string {
  const lines = Array.from({ length: 20_000 }, (_, at) => {
    const entryNumber = `N${at % 19_000}`;
    const valueUsd = at % 500 === 0 ? "much" : String(at);
    const manufacturerName = "Acme ".repeat(20);
    return JSON.stringify({
      entryNumber,
      entryDate: "2026-03-14",
      importerId: `I${at % 70}`,
      countryOfOrigin: "MX",
      valueUsd,
      manufacturerName,
    });
  });
  return `${lines.join("\n")}\n`;
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
  test.each<[string, number, (input: string) => string[]]>([
    [
      "with members, of a file with a record that is too long",
      ROWS,
      (input) => [
        "--members",
        join(input, "members.csv"),
        "--shipments",
        join(input, "with-a-long-record.csv"),
      ],
    ],
    [
      "with importers as found, from gzip and from lines of JSON",
      ROWS,
      (input) => [
        "--shipments",
        join(input, "shipments.csv.gz"),
        "--shipments",
        join(input, "shipments.ndjson"),
      ],
    ],
    [
      "from the same file twice",
      FEW_ROWS,
      (input) => [
        "--shipments",
        join(input, "shipments.csv"),
        "--shipments",
        join(input, "shipments.csv.gz"),
      ],
    ],
  ])("%s", async (_, rows, argsOf) => {
    const args = argsOf(await sampleFolder(rows));
    const one = await resultsOf(1, args);
    expect(await resultsOf(2, args)).toEqual(one);
    expect(await resultsOf(3, args)).toEqual(one);
  });
});

test.each([
  ["that lacks columns", "bad.csv", "entryNumber,entryDate\nA,2026-01-01\n"],
  ["of nothing in gzip", "empty.csv.gz", gzipSync("")],
  ["of nothing in gzip, lines of JSON", "empty.ndjson.gz", gzipSync("")],
])("a file %s ends with the same words in several threads", async (_, name, content) => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { [name]: content });
  const run = (threads: string) => {
    const out = join(folder, "out");
    return runCommand(["rank", "--shipments", join(folder, name), "--out", out, "--threads", threads]);
  };
  const one = await run("1");
  expect(one.code).toBe(1);
  expect(await run("2")).toEqual(one);
});
