import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { candidateJsonSchema } from "../../../core/rank/candidate-json.ts";
import { listingLine } from "../../../core/rank/listing-line.ts";
import { runCommand } from "../../support/run-command.ts";
import { rankSamples, SAMPLES } from "../../support/samples.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { deliver, FIVE_SEGMENTS, ONE_SEGMENT, REQUEST } from "./deliveries.ts";
import { MemoryServices } from "./memory-services.ts";
import { declarationTables, sampleTables, type Tables } from "./sample-tables.ts";

const SAME = ["candidates.csv", "candidates.ndjson", "baselines.ndjson"] as const;
const SAME_FIGURES = [
  "asOf",
  "asOfFrom",
  "policy",
  "valueUsd",
  "lanes",
  "credits",
  "mid",
  "midCollisions",
  "origins",
  "unknownAnomalyCodes",
  "unknownImporters",
  "dataQuality",
  "ranking",
] as const;

const samples = await sampleTables();
const declarations = ["rank", "--shipments", SAMPLES.declarations, "--map", "customs-declarations"];

/** The files of a ranking that the command makes. */
async function filesOfCommand(argsFor: (out: string) => readonly string[]): Promise<Record<string, string>> {
  const out = await temporaryFolder();
  const { code, stderr } = await runCommand(argsFor(out));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return filesBy((name) => readFile(join(out, name), "utf8"));
}

async function filesBy(read: (name: string) => Promise<string> | string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of [...SAME, "summary.json"]) files[name] = await read(name);
  return files;
}

/** Months from one to the month of a day. */
function ageOf(month: string, asOf: string): number {
  const [year = 0, ofYear = 0] = month.split("-").map(Number);
  const [asOfYear = 0, asOfMonth = 0] = asOf.split("-").map(Number);
  return (asOfYear - year) * 12 + asOfMonth - ofYear;
}

async function rankedBy(tables: Tables, request: object, entriesASegment: number) {
  const services = new MemoryServices(tables);
  await deliver(services, request, { entriesASegment });
  const [rankingId = ""] = services.published.keys();
  const files = await filesBy((name) => services.text(`rankings/${rankingId}/${name}`));
  return { services, rankingId, files, summary: JSON.parse(files["summary.json"] ?? "") };
}

describe("the ranking made from the tables has the bytes of the command's", () => {
  test.each<[string, () => Promise<Tables>, (out: string) => readonly string[], object]>([
    ["as of the newest entry", async () => samples, (out) => rankSamples(out), REQUEST],
    [
      "as of a date asked for",
      async () => samples,
      (out) => rankSamples(out, "--as-of", "2026-03-31"),
      { ...REQUEST, asOf: "2026-03-31" },
    ],
    ["from shipments alone", declarationTables, (out) => [...declarations, "--out", out], REQUEST],
  ])("%s, in one segment and in several", async (_, tablesOf, argsFor, request) => {
    const tables = await tablesOf();
    const expected = await filesOfCommand(argsFor);
    const expectedSummary = JSON.parse(expected["summary.json"] ?? "");
    const one = await rankedBy(tables, request, ONE_SEGMENT);
    for (const name of SAME) expect(one.files[name] === expected[name], name).toBe(true);
    for (const name of SAME_FIGURES) expect(one.summary[name]).toEqual(expectedSummary[name]);
    const { counted, superseded } = expectedSummary.shipments;
    expect(one.summary.entries).toMatchObject({ counted, superseded });
    const several = await rankedBy(tables, request, FIVE_SEGMENTS);
    expect(several.files).toEqual(one.files);
    expect(several.rankingId).toBe(one.rankingId);
  });
});

test("equal versions that differ are conflicts in the summary, with the beginnings of the command's digests", async () => {
  const expected = JSON.parse((await filesOfCommand((out) => rankSamples(out)))["summary.json"] ?? "");
  const { summary } = await rankedBy(samples, REQUEST, FIVE_SEGMENTS);
  expect(expected.shipments.conflicts.length).toBeGreaterThan(0);
  const beginnings = expected.shipments.conflicts.map(
    ({ digests, ...about }: { readonly digests: readonly string[] }) => ({
      ...about,
      digests: digests.map((digest) => digest.slice(0, 32)),
    }),
  );
  expect(summary.entries.conflicts).toEqual(beginnings);
});

describe("a published ranking", () => {
  test("has its candidates in the table, each with the text of its line and what the index of members asks for", async () => {
    const { services, rankingId, files } = await rankedBy(samples, REQUEST, ONE_SEGMENT);
    const records = services.state.candidates.map(([, record]) => record);
    expect(records.map(({ candidate }) => `${candidate}\n`).join("")).toBe(files["candidates.ndjson"]);
    for (const [at, record] of records.entries()) {
      const { rank, memberId, points } = candidateJsonSchema.parse(JSON.parse(record.candidate));
      expect(record).toMatchObject({ rank, memberId, points });
      expect(rank).toBe(at + 1);
    }
    expect(rankingId).toMatch(/^20260701T080000Z-[0-9a-f]{12}$/);
  });

  test("has with each candidate the months in which its entries gave the points", async () => {
    const { services, summary } = await rankedBy(samples, REQUEST, FIVE_SEGMENTS);
    const records = services.state.candidates.map(([, record]) => record);
    const { windowMonths, exposureMonths } = samples.policy.policy.member;
    for (const { candidate, activity } of records) {
      const volume = candidateJsonSchema
        .parse(JSON.parse(candidate))
        .factors.find(({ factor }) => factor === "volume");
      const measured = volume?.status === "scored" ? volume.measured : 0;
      expect(activity.length).toBeLessThanOrEqual(windowMonths);
      const exposed = activity.filter(({ month }) => ageOf(month, summary.asOf) < exposureMonths);
      expect(exposed.reduce((sum, { entries }) => sum + entries, 0)).toBe(measured);
    }
    expect(records.some(({ activity }) => activity.length > 1)).toBe(true);
  });

  test("has the listing that its candidates give", async () => {
    const { services, rankingId, files } = await rankedBy(samples, REQUEST, ONE_SEGMENT);
    const lines = (files["candidates.ndjson"] ?? "").trimEnd().split("\n");
    const listed = lines.map((line) =>
      JSON.stringify(listingLine(candidateJsonSchema.parse(JSON.parse(line)))),
    );
    const written = services.text(`rankings/${rankingId}/listing.ndjson`).trimEnd().split("\n");
    expect(written.map((line) => JSON.parse(line))).toEqual(listed.map((line) => JSON.parse(line)));
    expect(written).toHaveLength(lines.length);
  });

  test("is listed with what it was made of", async () => {
    const { services, rankingId, summary } = await rankedBy(samples, REQUEST, ONE_SEGMENT);
    expect(services.published.get(rankingId)).toEqual({
      rankingId,
      requestId: REQUEST.requestId,
      requestedBy: "intake",
      requestedAt: REQUEST.requestedAt,
      asOf: summary.asOf,
      candidates: summary.ranking.ranked,
      policy: samples.policy.name,
      registry: "000001-test",
      entries: summary.entries.counted,
    });
    const { requestId, requestedBy, requestedAt } = REQUEST;
    expect(summary).toMatchObject({
      registry: "000001-test",
      request: { requestId, requestedBy, requestedAt },
    });
  });

  test("appears after everything that it is made of, then its intake is marked and the event raised", async () => {
    const { services, rankingId, summary } = await rankedBy(samples, REQUEST, ONE_SEGMENT);
    const { writes } = services;
    expect(writes.slice(writes.indexOf("publish"))).toEqual(["publish", "mark", "event"]);
    expect(writes.filter((what) => what.startsWith("object"))).toHaveLength(5);
    expect([...services.ranked]).toEqual([[REQUEST.intakeId, rankingId]]);
    const detail = { rankingId, asOf: summary.asOf, candidates: summary.ranking.ranked };
    expect(services.put).toEqual([{ type: "RankingPublished", detail }]);
  });

  test("of no intake marks none", async () => {
    const { intakeId: _, ...request } = { ...REQUEST, requestedBy: "schedule" };
    const { services } = await rankedBy(samples, request, ONE_SEGMENT);
    expect(services.writes).not.toContain("mark");
    expect(services.published.size).toBe(1);
  });

  test("of empty tables is empty, as of the day of the request", async () => {
    const registry = { ...samples.registry, ...(await declarationTables()).registry };
    const empty: Tables = { ...samples, registry, shipments: [], history: [] };
    const { files, summary } = await rankedBy(empty, REQUEST, ONE_SEGMENT);
    expect(summary).toMatchObject({ asOf: "2026-07-01", asOfFrom: "today" });
    expect([files["candidates.ndjson"], files["baselines.ndjson"]]).toEqual(["", ""]);
  });
});
