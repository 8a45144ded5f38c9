import { describe, expect, it } from "vitest";
import type { NewIntake } from "../../../../adapters/dynamodb/intake.ts";
import { IntakesTable } from "../../../../adapters/dynamodb/intakes-table.ts";
import { freshTable, type Service } from "./service.ts";

/** An upload as it arrives, with the changes given. */
export function newIntake(change: Partial<NewIntake> = {}): NewIntake {
  return {
    intakeId: "20260314T101500Z-0123456789",
    kind: "shipments",
    bucket: "input",
    key: "incoming/shipments/march.csv",
    version: "v1",
    bytes: 2_000_000,
    uploadedAt: "2026-03-14T10:15:00.000Z",
    receivedAt: "2026-03-14T10:15:02.500Z",
    mapping: "",
    registry: "000001-0123456789ab",
    ...change,
  };
}

/** What the intakes table promises, on any DynamoDB. */
export function intakesContract(service: () => Service): void {
  const intakesTable = async () => {
    const { client } = service();
    return new IntakesTable(client, await freshTable(client, "intakes"));
  };

  const NEW = newIntake();
  const { intakeId } = NEW;
  const RECEIVED = {
    ...NEW,
    state: "received",
    chunks: 0,
    chunksDone: 0,
    read: 0,
    accepted: 0,
    rejected: 0,
    failure: undefined,
    rankingId: "",
  };
  const FIRST_CHUNK = { chunk: 0, read: 10, accepted: 9, rejected: 1 };
  const SECOND_CHUNK = { chunk: 1, read: 5, accepted: 5, rejected: 0 };
  const FAILURE = { code: "missing-column", reason: "the column entryNumber is missing" };

  describe("intakes", () => {
    it("knows no intake that did not come in", async () => {
      const table = await intakesTable();
      expect(await table.get(intakeId)).toBeUndefined();
      expect(await table.newest(5)).toEqual([]);
      expect(await table.progress(intakeId)).toEqual({ chunks: 0, done: 0 });
      await expect(table.finish(intakeId)).rejects.toMatchObject({ name: "UnknownIntakeError", intakeId });
    });

    it("lets the first receipt of an upload stand, with the registry that it was pinned to", async () => {
      const table = await intakesTable();
      expect(await table.receive(NEW)).toEqual(RECEIVED);
      const late = newIntake({ receivedAt: "2026-03-15T00:00:00.000Z", registry: "000002-ba9876543210" });
      expect(await table.receive(late)).toEqual(RECEIVED);
      expect(await table.get(intakeId)).toEqual(RECEIVED);
    });

    it("goes from received over chunked to scored and ranked, with the sums of its chunks", async () => {
      const table = await intakesTable();
      await table.receive(NEW);
      expect(await table.markChunked(intakeId, 2)).toEqual({ chunks: 2, done: 0 });
      expect(await table.recordChunk(intakeId, SECOND_CHUNK)).toEqual({ chunks: 2, done: 1 });
      expect(await table.get(intakeId)).toEqual({ ...RECEIVED, state: "chunked", chunks: 2, chunksDone: 1 });
      expect(await table.recordChunk(intakeId, FIRST_CHUNK)).toEqual({ chunks: 2, done: 2 });
      const scored = {
        ...RECEIVED,
        state: "scored",
        chunks: 2,
        chunksDone: 2,
        read: 15,
        accepted: 14,
        rejected: 1,
      };
      expect(await table.finish(intakeId)).toEqual(scored);
      await table.markRanked(intakeId, "20260314T101700Z-aaaaaaaaaaaa");
      expect(await table.get(intakeId)).toEqual({
        ...scored,
        state: "ranked",
        rankingId: "20260314T101700Z-aaaaaaaaaaaa",
      });
    });

    it("says of each chunk whether it is done", async () => {
      const table = await intakesTable();
      await table.receive(NEW);
      await table.markChunked(intakeId, 12);
      await table.recordChunk(intakeId, { ...FIRST_CHUNK, chunk: 11 });
      expect(await table.isChunkDone(intakeId, 11)).toBe(true);
      expect(await table.isChunkDone(intakeId, 1)).toBe(false);
    });

    it("does not finish while a chunk is missing", async () => {
      const table = await intakesTable();
      await table.receive(NEW);
      expect(await table.finish(intakeId)).toEqual(RECEIVED);
      await table.markChunked(intakeId, 2);
      await table.recordChunk(intakeId, FIRST_CHUNK);
      expect(await table.finish(intakeId)).toMatchObject({ state: "chunked", chunksDone: 1, read: 0 });
    });

    it("finishes a file of no records, which has no chunk", async () => {
      const table = await intakesTable();
      await table.receive(NEW);
      expect(await table.markChunked(intakeId, 0)).toEqual({ chunks: 0, done: 0 });
      expect(await table.finish(intakeId)).toMatchObject({ state: "scored", chunks: 0, read: 0 });
    });

    it("lets the first number of chunks stand", async () => {
      const table = await intakesTable();
      await table.receive(NEW);
      await table.markChunked(intakeId, 2);
      expect(await table.markChunked(intakeId, 3)).toEqual({ chunks: 2, done: 0 });
      expect(await table.get(intakeId)).toMatchObject({ chunks: 2 });
    });

    it("fails with code and reason, the first of which stand", async () => {
      const table = await intakesTable();
      await table.receive(NEW);
      await table.fail(intakeId, FAILURE);
      await table.fail(intakeId, { code: "other", reason: "other" });
      expect(await table.get(intakeId)).toEqual({ ...RECEIVED, state: "failed", failure: FAILURE });
    });

    it("takes no state back: a late failure of what was read changes nothing", async () => {
      const table = await intakesTable();
      await table.receive(NEW);
      await table.markChunked(intakeId, 1);
      await table.recordChunk(intakeId, FIRST_CHUNK);
      const scored = await table.finish(intakeId);
      await table.fail(intakeId, FAILURE);
      await table.markChunked(intakeId, 1);
      expect(await table.get(intakeId)).toEqual(scored);
    });

    it("forgets a failure where another delivery read the object", async () => {
      const table = await intakesTable();
      await table.receive(NEW);
      await table.fail(intakeId, FAILURE);
      await table.markChunked(intakeId, 1);
      expect(await table.get(intakeId)).toMatchObject({ state: "chunked", failure: undefined });
    });

    it("is ranked only once it is scored, and by the ranking with the greatest id", async () => {
      const table = await intakesTable();
      await table.receive(NEW);
      await table.markRanked(intakeId, "20260314-a");
      expect(await table.get(intakeId)).toEqual(RECEIVED);
      await table.markChunked(intakeId, 0);
      await table.finish(intakeId);
      await table.markRanked(intakeId, "20260315-b");
      await table.markRanked(intakeId, "20260314-a");
      expect(await table.get(intakeId)).toMatchObject({ state: "ranked", rankingId: "20260315-b" });
    });

    it("lists the newest intakes first, with their progress", async () => {
      const table = await intakesTable();
      for (const day of ["14", "16", "15"]) {
        await table.receive(newIntake({ intakeId: `on-${day}`, receivedAt: `2026-03-${day}T00:00:00.000Z` }));
      }
      await table.markChunked("on-15", 2);
      await table.recordChunk("on-15", FIRST_CHUNK);
      await table.markChunked("on-16", 1);
      await table.recordChunk("on-16", FIRST_CHUNK);
      await table.finish("on-16");
      const newest = await table.newest(2);
      expect(
        newest.map(({ intakeId, state, chunks, chunksDone }) => [intakeId, state, chunks, chunksDone]),
      ).toEqual([
        ["on-16", "scored", 1, 1],
        ["on-15", "chunked", 2, 1],
      ]);
      expect(newest[1]).toEqual(await table.get("on-15"));
      expect(await table.newest(10)).toHaveLength(3);
      expect(await table.newest(0)).toEqual([]);
    });
  });

  describe("registry pointer", () => {
    it("is none at first and moves only from the version that a snapshot was built on", async () => {
      const table = await intakesTable();
      expect(await table.registryVersion()).toBe("none");
      expect(await table.moveRegistry("000001-a", "000002-b")).toBe(false);
      expect(await table.moveRegistry("none", "000001-a")).toBe(true);
      expect(await table.moveRegistry("none", "000001-c")).toBe(false);
      expect(await table.moveRegistry("000001-a", "000002-b")).toBe(true);
      expect(await table.moveRegistry("000001-a", "000002-d")).toBe(false);
      expect(await table.registryVersion()).toBe("000002-b");
    });

    it("takes a move that took place already as done", async () => {
      const table = await intakesTable();
      expect(await table.moveRegistry("none", "000001-a")).toBe(true);
      expect(await table.moveRegistry("none", "000001-a")).toBe(true);
      expect(await table.moveRegistry("000001-a", "000002-b")).toBe(true);
      expect(await table.moveRegistry("000001-a", "000002-b")).toBe(true);
    });
  });

  describe("work of a ranking", () => {
    it("lets the first plan stand and counts a segment once", async () => {
      const table = await intakesTable();
      const plan = { segments: 4, requestedAt: "2026-07-01T12:00:00.000Z" };
      const other = { segments: 8, requestedAt: "2026-07-01T12:00:05.000Z" };
      expect(await table.planRanking("intake-1", plan)).toEqual(plan);
      expect(await table.planRanking("intake-1", other)).toEqual(plan);
      expect(await table.planRanking("intake-2", other)).toEqual(other);
      expect(await table.recordSegment("intake-1", 3)).toEqual({ segments: 4, done: 1 });
      expect(await table.recordSegment("intake-1", 3)).toEqual({ segments: 4, done: 1 });
      expect(await table.recordSegment("intake-1", 0)).toEqual({ segments: 4, done: 2 });
    });
  });
}
