import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RecordCutter } from "../../../core/records/record-cutter.ts";
import type { RecordFormat } from "../../../core/records/record-splitter.ts";
import { type ChunkObject, decodeChunk, encodeChunk } from "../../../functions/chunk-object.ts";
import { rejectLine } from "../../../functions/reject-parts.ts";
import { type ScoredSlice, scoreRecords } from "../../../functions/score-chunk/score-records.ts";
import { runCommand } from "../../support/run-command.ts";
import { SAMPLES } from "../../support/samples.ts";
import { temporaryFolder, writeFiles } from "../../support/temporary-folder.ts";
import { sampleRegistry, startingSources } from "../sample-registry.ts";

/** All slices of a chunk. */
const slicesOf = (chunk: ChunkObject) => [...scoreRecords(chunk, SETTING)];
const scoredText = (slices: readonly ScoredSlice[]) =>
  slices.flatMap(({ scoredLines }) => scoredLines).join("");
const rejectText = (slices: readonly ScoredSlice[]) =>
  slices.flatMap(({ rejects }) => rejects.map(rejectLine)).join("");

const registry = await sampleRegistry();
const scoring = startingSources();
const SETTING = { sources: scoring.of(registry), policyName: scoring.policyName, registry: registry.version };

/** The chunks of a file, each through the form in which it is stored. */
function chunksOf(
  file: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly format: RecordFormat;
    readonly mapping?: string;
  },
  chunkBytes: number,
): ChunkObject[] {
  const { name, bytes, format, mapping = "" } = file;
  const chunks: ChunkObject[] = [];
  const cutter = new RecordCutter(format, ",", chunkBytes, ({ bytes: piece, firstLine, names = null }) => {
    const header = { file: name, format, mapping, firstLine, names: names === null ? null : [...names] };
    chunks.push(decodeChunk(encodeChunk({ header, bytes: piece })));
  });
  cutter.push(bytes);
  cutter.end();
  return chunks;
}

/** What `greenlane score` writes of a file with the sample registry. */
async function commandRun(
  path: string,
  ...more: readonly string[]
): Promise<{ scored: string; rejects: string }> {
  const folder = await temporaryFolder();
  const rejects = `${folder}/rejects.ndjson`;
  const run = await runCommand([
    ...["score", "--members", SAMPLES.members, "--operators", SAMPLES.operators],
    ...["--shipments", path, "--rejects", rejects, ...more],
  ]);
  expect(run.code).toBe(0);
  return { scored: run.stdout, rejects: await readFile(rejects, "utf8") };
}

describe("the records of chunks", () => {
  test("are scored as the command scores the whole file, however it is cut", async () => {
    const bytes = await readFile(SAMPLES.shipments);
    const { scored, rejects } = await commandRun(SAMPLES.shipments);
    const file = { name: SAMPLES.shipments, bytes, format: "csv" } as const;
    const property = fc.property(fc.integer({ min: 300, max: bytes.length + 1 }), (chunkBytes) => {
      const results = chunksOf(file, chunkBytes).flatMap(slicesOf);
      expect(scoredText(results)).toBe(scored);
      expect(rejectText(results)).toBe(rejects);
    });
    fc.assert(property, { numRuns: 8, examples: [[bytes.length + 1], [4_096]] });
  });

  test("are read by the mapping that the upload named", async () => {
    const bytes = gunzipSync(await readFile(SAMPLES.declarations));
    const { scored } = await commandRun(SAMPLES.declarations, "--map", "customs-declarations");
    const file = {
      name: SAMPLES.declarations,
      bytes,
      format: "csv",
      mapping: "customs-declarations",
    } as const;
    const results = chunksOf(file, 50_000).flatMap(slicesOf);
    expect(scoredText(results)).toBe(scored);
  });

  test("that are bad are told with their line in the file, in CSV and in NDJSON", async () => {
    const folder = await temporaryFolder();
    const shipment = {
      entryNumber: "E1",
      entryDate: "2026-06-01",
      importerId: "M1",
      countryOfOrigin: "MX",
      valueUsd: 1,
    };
    const records = Array.from({ length: 4_000 }, (_, at) =>
      at % 7 === 3 ? { ...shipment, valueUsd: "much" } : shipment,
    );
    const names = Object.keys(shipment);
    const csv = [names, ...records.map((record) => Object.values(record))]
      .map((cells) => cells.join(","))
      .join("\n");
    const ndjson = records
      .map((record, at) => (at % 11 === 5 ? "no record" : JSON.stringify(record)))
      .join("\n");
    await writeFiles(folder, { "bad.csv": csv, "bad.ndjson": ndjson });
    for (const [format, text] of [["csv", csv] as const, ["ndjson", ndjson] as const]) {
      const name = `${folder}/bad.${format}`;
      const { scored, rejects } = await commandRun(name);
      expect(rejects).not.toBe("");
      const chunks = chunksOf({ name, bytes: new TextEncoder().encode(text), format }, 65_536);
      expect(chunks.length).toBeGreaterThan(1);
      const results = chunks.flatMap(slicesOf);
      expect(scoredText(results)).toBe(scored);
      expect(rejectText(results)).toBe(rejects);
    }
  });

  test("keep what a ranking needs, with the registry and the digest of their content", async () => {
    const bytes = await readFile(SAMPLES.shipments);
    const [chunk] = chunksOf({ name: "shipments.csv", bytes, format: "csv" }, bytes.length + 1);
    const slices = slicesOf(chunk ?? { header: HEADER, bytes });
    const shipments = slices.flatMap((slice) => slice.shipments);
    expect(shipments).toHaveLength(1_989);
    for (const slice of slices) expect(slice.shipments).toHaveLength(slice.scoredLines.length);
    for (const { digest, registry: version, policy } of shipments) {
      expect(digest).toMatch(/^[0-9a-f]{32}$/);
      expect(version).toBe(registry.version);
      expect(policy).toBe(scoring.policyName);
    }
  });

  test("of a mapping that does not ship are refused", () => {
    const header = { ...HEADER, mapping: "ours" };
    expect(() => slicesOf({ header, bytes: new Uint8Array() })).toThrow(/there is no mapping ours/);
  });
});

describe("how many records are held at once", () => {
  const SHORT = "a,2026-06-01,b,MX,1";
  const NAMES = ["entryNumber", "entryDate", "importerId", "countryOfOrigin", "valueUsd"];

  test.each([
    { what: "bad lines", line: "0", count: 300_000, most: 65_536 / 2 },
    { what: "short good rows", line: SHORT, count: 40_000, most: 65_536 / SHORT.length },
  ])("depends on the slice, not on how many $what a chunk has", ({ line, count, most }) => {
    const header = { ...HEADER, names: NAMES, firstLine: 2 };
    const bytes = new TextEncoder().encode(`${line}\n`.repeat(count));
    let seen = 0;
    for (const { shipments, rejects } of scoreRecords({ header, bytes }, SETTING)) {
      expect(shipments.length + rejects.length).toBeLessThanOrEqual(most);
      seen += shipments.length + rejects.length;
    }
    expect(seen).toBe(count);
  });
});

const HEADER = { file: "shipments.csv", format: "csv", mapping: "", firstLine: 1, names: null } as const;
