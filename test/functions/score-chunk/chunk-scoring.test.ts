import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankingRequestSchema } from "../../../core/rank/ranking-request.ts";
import { RecordCutter } from "../../../core/records/record-cutter.ts";
import { chunkMessage } from "../../../functions/chunk-message.ts";
import { encodeChunk } from "../../../functions/chunk-object.ts";
import { ChunkScoring } from "../../../functions/score-chunk/chunk-scoring.ts";
import { rejectsKey, scoredKey } from "../../../functions/score-chunk/result-keys.ts";
import { SAMPLES } from "../../support/samples.ts";
import { observed } from "../observed.ts";
import { sampleRegistry } from "../sample-registry.ts";
import { Crash, MemoryServices } from "./memory-services.ts";

const INTAKE = "20260701T075900Z-0123456789";
const HEADER = { file: "shipments.csv", format: "csv", mapping: "", firstLine: 1 } as const;
const NOW = "2026-07-01T08:00:00.123Z";
const OUTSIDE = { now: () => new Date(NOW) };

const registry = await sampleRegistry();
const sample = await readFile(SAMPLES.shipments, "utf8");
/** The sample file, and a few records of it of which one is bad and two came before. */
const chunks = cut(sample);
const fewChunks = piecesOf(sample.split("\n").slice(0, 61));

function cut(text: string): Uint8Array[] {
  const objects: Uint8Array[] = [];
  const cutter = new RecordCutter("csv", ",", 120_000, ({ bytes, firstLine, names = null }) => {
    objects.push(encodeChunk({ header: { ...HEADER, firstLine, names: names && [...names] }, bytes }));
  });
  cutter.push(new TextEncoder().encode(text));
  cutter.end();
  return objects;
}

/** Three chunks, far smaller than a file is cut into. */
function piecesOf([head = "", ...records]: readonly string[]): Uint8Array[] {
  const pieces = [[head, ...records.slice(0, 20)], [...records.slice(18, 40), "E1,bad"], records.slice(40)];
  return pieces.map((lines, at) => {
    const names = at === 0 ? null : head.split(",");
    const bytes = new TextEncoder().encode(`${lines.join("\n")}\n`);
    return encodeChunk({ header: { ...HEADER, firstLine: at * 20 + 1, names }, bytes });
  });
}

/** Services with chunks in the bucket. */
async function services(objects: readonly Uint8Array[]): Promise<MemoryServices> {
  const memory = new MemoryServices(registry, objects.length);
  for (const [chunk, object] of objects.entries()) {
    await memory.objectMap.put(chunkMessage(INTAKE, chunk).key, object);
  }
  return memory;
}

/** Delivers chunk messages in an order; what crashes comes again, to a new instance. */
async function deliver(memory: MemoryServices, order: readonly number[]): Promise<void> {
  for (const chunk of order) {
    for (let isDone = false; !isDone; ) {
      try {
        await new ChunkScoring(memory, OUTSIDE, observed()).score(chunkMessage(INTAKE, chunk));
        isDone = true;
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
    }
  }
}

async function undisturbed(objects: readonly Uint8Array[]): Promise<MemoryServices> {
  const memory = await services(objects);
  await deliver(memory, [...objects.keys()]);
  return memory;
}

const IN_ORDER = [...fewChunks.keys()];

describe("scoring the chunks of a file", () => {
  test("keeps every accepted record, its line and its counts, and asks for a ranking once", async () => {
    const memory = await undisturbed(chunks);
    const counts = [...memory.counts.values()];
    const sum = (name: "read" | "accepted" | "rejected") =>
      counts.reduce((all, count) => all + count[name], 0);
    expect([sum("read"), sum("accepted"), sum("rejected")]).toEqual([2_000, 1_989, 11]);
    const text = (key: string) => memory.objectMap.contents.get(key) ?? new Uint8Array();
    const lines = [...chunks.keys()].flatMap((chunk) =>
      gunzipSync(text(scoredKey(INTAKE, chunk)))
        .toString()
        .split("\n")
        .slice(0, -1),
    );
    expect(lines).toHaveLength(1_989);
    const rejects = [...chunks.keys()].flatMap((chunk) =>
      Buffer.from(text(rejectsKey(INTAKE, chunk, 0)))
        .toString()
        .split("\n"),
    );
    expect(rejects.filter((line) => line !== "")).toHaveLength(11);
    expect(memory.table.size).toBeLessThanOrEqual(1_989);
    expect(memory.state).toBe("scored");
    expect(memory.sent.map((body) => rankingRequestSchema.parse(JSON.parse(body)))).toEqual([
      {
        ask: "rank",
        requestId: `intake-${INTAKE}`,
        requestedBy: "intake",
        requestedAt: NOW,
        intakeId: INTAKE,
      },
    ]);
  });

  test("writes no rejects of a chunk that has none", async () => {
    const memory = await undisturbed(chunks);
    const rejected = [...chunks.keys()].map((chunk) => (memory.counts.get(chunk)?.rejected ?? 0) > 0);
    expect(
      [...chunks.keys()].map((chunk) => memory.objectMap.contents.has(rejectsKey(INTAKE, chunk, 0))),
    ).toEqual(rejected);
  });

  test("ends the same wherever it was interrupted, before or after the write", async () => {
    const { lasting, writes } = await undisturbed(fewChunks);
    for (let at = 1; at <= writes; at++) {
      for (const isDone of [false, true]) {
        const memory = await services(fewChunks);
        memory.crash = { at, isDone };
        await deliver(memory, IN_ORDER);
        expect(memory.lasting).toEqual(lasting);
      }
    }
  });

  test("ends the same in whichever order and however often messages come", async () => {
    const { lasting } = await undisturbed(fewChunks);
    const order = fc
      .array(fc.constantFrom(...IN_ORDER), { maxLength: 6 })
      .chain((more) =>
        fc.shuffledSubarray([...IN_ORDER, ...more], { minLength: IN_ORDER.length + more.length }),
      );
    const property = fc.asyncProperty(order, async (deliveries) => {
      const memory = await services(fewChunks);
      await deliver(memory, deliveries);
      expect(memory.lasting).toEqual(lasting);
    });
    await fc.assert(property, { numRuns: 10 });
  });

  describe("of very many records", () => {
    const BAD = 300_000;
    const GOOD = 20_000;
    const names = ["entryNumber", "entryDate", "importerId", "countryOfOrigin", "valueUsd"];
    const text = `${"0\n".repeat(BAD)}${"a,2026-06-01,b,MX,1\n".repeat(GOOD)}`;
    const many = encodeChunk({
      header: { ...HEADER, firstLine: 2, names },
      bytes: new TextEncoder().encode(text),
    });

    test("writes them in bounded parts, the same ones when it is done again after a crash", async () => {
      const memory = await undisturbed([many]);
      expect(memory.counts.get(0)).toEqual({ chunk: 0, read: BAD + GOOD, accepted: GOOD, rejected: BAD });
      expect(memory.mostShipments).toBeLessThan(4_000);
      const parts = [...memory.objectMap.contents].filter(([key]) => key.includes("/rejects/"));
      expect(parts.length).toBeGreaterThan(10);
      parts.forEach(([key, { length }], part) => {
        expect(key).toBe(rejectsKey(INTAKE, 0, part));
        expect(length).toBeLessThan(2_100_000);
      });
      const lines = parts.flatMap(([, part]) => Buffer.from(part).toString().trimEnd().split("\n"));
      expect(lines).toHaveLength(BAD);
      const scored = memory.objectMap.contents.get(scoredKey(INTAKE, 0)) ?? new Uint8Array();
      expect(gunzipSync(scored).toString().match(/\n/g)).toHaveLength(GOOD);
      const crashed = await services([many]);
      crashed.crash = { at: parts.length + 2, isDone: true };
      await deliver(crashed, [0]);
      expect(crashed.lasting).toEqual(memory.lasting);
      expect(new Set(crashed.objectMap.puts)).toEqual(new Set(memory.objectMap.puts));
    });
  });

  test("does nothing for a chunk that is done but to see whether all are", async () => {
    const memory = await services(fewChunks);
    await deliver(memory, [0]);
    const { writes } = memory;
    await deliver(memory, [0]);
    expect(memory.writes).toBe(writes);
  });

  test("asks for no ranking where it is there", async () => {
    const memory = await undisturbed(fewChunks);
    memory.state = "ranked";
    await deliver(memory, [0]);
    expect(memory.sent).toHaveLength(1);
  });

  test("fails, with how many, where the table does not take all, and counts nothing", async () => {
    const memory = await services(fewChunks);
    memory.unwritten = 3;
    const scoring = new ChunkScoring(memory, OUTSIDE, observed());
    await expect(scoring.score(chunkMessage(INTAKE, 0))).rejects.toMatchObject({
      name: "ShipmentsUnwritten",
      message: expect.stringMatching(/^3 of \d+ shipments/),
    });
    expect(memory.counts.size).toBe(0);
  });

  test("fails for an intake that nobody received, and for a chunk that is not there", async () => {
    const scoring = new ChunkScoring(await services(fewChunks), OUTSIDE, observed());
    await expect(scoring.score(chunkMessage("unknown", 0))).rejects.toMatchObject({
      name: "UnknownIntakeError",
    });
    await expect(scoring.score(chunkMessage(INTAKE, 999))).rejects.toMatchObject({ name: "ObjectMissing" });
  });

  test("tells counts and ids, and nothing of what importers declared", async () => {
    const seen = observed();
    const scoring = new ChunkScoring(await services(chunks), OUTSIDE, seen);
    for (const chunk of chunks.keys()) await scoring.score(chunkMessage(INTAKE, chunk));
    expect(seen.sums).toEqual(
      new Map([
        ["RecordsRead", 2_000],
        ["RecordsRejected", 11],
        ["ShipmentsScored", 1_989],
      ]),
    );
    const known = new Set(["chunk scored", "ranking asked for"]);
    for (const line of seen.lines) expect(known).toContain(JSON.parse(line)[0]);
    expect(seen.lines.join()).not.toMatch(/M00117|Facsiaria|33I-0166299-4/);
  });
});
