import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { runIntake } from "../../bin/stack/intake-job.ts";
import type { StackAdapters } from "../../bin/stack/stack-adapters.ts";
import { storedRankingReport } from "../../bin/stack/stored-ranking.ts";
import { runCommand } from "../support/run-command.ts";
import { rankSamples, SAMPLES } from "../support/samples.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { OUTSIDE } from "./outside.ts";
import { rankingFile, readText, runningStack } from "./running-stack.ts";

const FILES = {
  members: [SAMPLES.members],
  operators: [SAMPLES.operators],
  incidents: [SAMPLES.incidents],
  validations: [SAMPLES.validations],
  shipments: [SAMPLES.shipments],
};

async function upload(adapters: StackAdapters, files: Partial<typeof FILES> = FILES, mapping = "") {
  const none = { members: [], operators: [], incidents: [], validations: [], shipments: [] };
  return runIntake(
    { files: { ...none, ...files }, mapping, seconds: 120 },
    adapters,
    OUTSIDE.sleep,
    () => {},
  );
}

/** Scored lines in the order of their text: chunks end in any order. */
async function scoredLines({ data }: StackAdapters): Promise<string[]> {
  const lines: string[] = [];
  for await (const key of data.list("intakes/")) {
    if (key.includes("/scored/"))
      lines.push(
        ...gunzipSync(await data.read(key))
          .toString("utf8")
          .split("\n"),
      );
  }
  return lines.filter((line) => line !== "").sort();
}

test("the samples through S3, queues, functions and tables give the bytes of greenlane rank", async () => {
  const out = await temporaryFolder();
  const command = await runCommand(rankSamples(out));
  // Chunks of 64 KiB and segments of 500 entries: many of each.
  const { adapters } = await runningStack(await temporaryFolder(), {
    environment: { CHUNK_BYTES: "65536", ENTRIES_A_SEGMENT: "500" },
  });
  const intakes = await upload(adapters);

  for (const name of ["candidates.csv", "candidates.ndjson", "baselines.ndjson"])
    expect(await rankingFile(adapters, name)).toBe(await readText(join(out, name)));
  const shipments = intakes.at(-1);
  expect(shipments).toMatchObject({ state: "ranked", read: 2_000, accepted: 1_989, rejected: 11 });
  expect(shipments?.chunks).toBeGreaterThan(3);

  const current = await adapters.rankings.current();
  if (current === undefined) throw new Error("no ranking was published");
  const report = await storedRankingReport(current, 10, adapters);
  const untilFigures = (text: string) => text.slice(0, text.search(/^(Shipments|Entries):/m));
  expect(untilFigures(report)).toBe(untilFigures(command.stdout));

  const summary = JSON.parse(await rankingFile(adapters, "summary.json"));
  const ofCommand = JSON.parse(await readText(join(out, "summary.json")));
  for (const name of ["asOf", "policy", "valueUsd", "lanes", "credits", "mid", "dataQuality", "ranking"])
    expect(summary[name], name).toEqual(ofCommand[name]);
  expect(summary.entries).toEqual({
    counted: ofCommand.shipments.counted,
    superseded: ofCommand.shipments.superseded,
    conflicts: ofCommand.shipments.conflicts.map((conflict: { digests: string[] }) => ({
      ...conflict,
      digests: conflict.digests.map((digest) => digest.slice(0, 32)),
    })),
  });
});

test("scored lines are those of greenlane score, a line an accepted record", async () => {
  const { members, operators, shipments } = SAMPLES;
  const scored = await runCommand([
    "score",
    "--members",
    members,
    "--operators",
    operators,
    "--shipments",
    shipments,
  ]);
  const { adapters } = await runningStack(await temporaryFolder());
  await upload(adapters);
  expect(await scoredLines(adapters)).toEqual(scored.stdout.trimEnd().split("\n").sort());
});

test("a file in another layout is ranked by its importers as found", async () => {
  const out = await temporaryFolder();
  await runCommand([
    "rank",
    "--shipments",
    SAMPLES.declarations,
    "--map",
    "customs-declarations",
    "--out",
    out,
  ]);
  const { adapters } = await runningStack(await temporaryFolder());
  await upload(adapters, { shipments: [SAMPLES.declarations] }, "customs-declarations");
  expect(await rankingFile(adapters, "candidates.csv")).toBe(await readText(join(out, "candidates.csv")));
});

test("a file uploaded twice counts once", async () => {
  const outside = { ...OUTSIDE, now: () => new Date() };
  const { adapters } = await runningStack(await temporaryFolder(), { outside });
  await upload(adapters);
  const first = await rankingFile(adapters, "candidates.csv");
  expect((await adapters.rankings.newest(10)).length).toBe(1);
  await upload(adapters, { shipments: FILES.shipments });
  expect((await adapters.rankings.newest(10)).length).toBe(2);
  expect(await rankingFile(adapters, "candidates.csv")).toBe(first);
});
