import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyItem } from "../../../../adapters/dynamodb/item.ts";
import { candidateKey } from "../../../../adapters/dynamodb/rankings-keys.ts";
import {
  type CandidateRecord,
  type RankingEntry,
  RankingsTable,
} from "../../../../adapters/dynamodb/rankings-table.ts";
import { tableContents } from "../../../support/dynamodb/table-contents.ts";
import { freshTable, type Service, writerOf } from "./service.ts";

function entry(rankingId: string, change: Partial<RankingEntry> = {}): RankingEntry {
  return {
    rankingId,
    requestId: `request-of-${rankingId}`,
    requestedBy: "intake",
    requestedAt: "2026-03-14T10:15:00.000Z",
    asOf: "2026-03-13",
    candidates: 3,
    policy: "greenlane-starting@1#e3c0c3c33c60",
    registry: "000001-0123456789ab",
    entries: 120,
    ...change,
  };
}

function candidate(rank: number, change: Partial<CandidateRecord> = {}): CandidateRecord {
  return {
    rank,
    memberId: `M${rank}`,
    points: 100_000 - rank,
    candidate: JSON.stringify({ rank }),
    activity: [],
    ...change,
  };
}

/** What the rankings table promises, on any DynamoDB. */
export function rankingsContract(service: () => Service): void {
  async function rankingsTable() {
    const { client } = service();
    const name = await freshTable(client, "rankings");
    return { client, name, table: new RankingsTable(client, name, writerOf(client, name)) };
  }

  const ranks = (count: number) => Array.from({ length: count }, (_, at) => candidate(at + 1));
  const texts = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => JSON.stringify({ rank: from + at }));

  describe("rankings", () => {
    it("has no current ranking before one is published, though candidates are written", async () => {
      const { table } = await rankingsTable();
      await table.writeCandidates("r1", ranks(3));
      expect(await table.current()).toBeUndefined();
      expect(await table.get("r1")).toBeUndefined();
      expect(await table.newest(5)).toEqual([]);
    });

    it("gives back the candidates from a rank on, in their order", async () => {
      const { table } = await rankingsTable();
      await table.writeCandidates("r1", ranks(1_101));
      await table.writeCandidates("r2", ranks(2));
      expect(await table.candidates("r1", 9, 3)).toEqual(texts(9, 11));
      expect(await table.candidates("r1", 1, 5_000)).toEqual(texts(1, 1_101));
      expect(await table.candidates("r1", 1_100, 10)).toEqual(texts(1_100, 1_101));
      expect(await table.candidates("r2", 3, 10)).toEqual([]);
      expect(await table.candidates("r1", 1, 0)).toEqual([]);
    });

    it("publishes a ranking as the current one and gives back its entry", async () => {
      const { table } = await rankingsTable();
      await table.publish(entry("r1"));
      expect(await table.current()).toEqual(entry("r1"));
      expect(await table.get("r1")).toEqual(entry("r1"));
    });

    it.each([
      ["a later request", "2026-03-14T10:15:00Z", "a", "2026-03-14T10:15:00.500Z", "b"],
      ["at the same time the greater id", "2026-03-14T10:15:00Z", "a", "2026-03-14T10:15:00.000Z", "b"],
    ])(
      "lets %s stand as current, whichever is published last",
      async (_, earlierAt, earlier, laterAt, later) => {
        const { table } = await rankingsTable();
        await table.publish(entry(later, { requestedAt: laterAt }));
        await table.publish(entry(earlier, { requestedAt: earlierAt }));
        expect(await table.current()).toMatchObject({ rankingId: later, requestedAt: laterAt });
      },
    );

    it("lists published rankings, greatest id first", async () => {
      const { table } = await rankingsTable();
      for (const id of ["20260102", "20260103", "20260101"]) await table.publish(entry(id));
      expect((await table.newest(2)).map(({ rankingId }) => rankingId)).toEqual(["20260103", "20260102"]);
      expect(await table.newest(9)).toHaveLength(3);
    });

    it("goes on with the list behind a ranking, which need not be listed any more", async () => {
      const { table } = await rankingsTable();
      for (const id of ["20260102", "20260103", "20260101", "20260105"]) await table.publish(entry(id));
      const ids = async (limit: number, before?: string) =>
        (await table.page(limit, before)).map(({ rankingId }) => rankingId);
      expect(await ids(2)).toEqual(["20260105", "20260103"]);
      expect(await ids(2, "20260103")).toEqual(["20260102", "20260101"]);
      expect(await ids(2, "20260104")).toEqual(["20260103", "20260102"]);
      expect(await ids(2, "20260101")).toEqual([]);
      expect(await ids(0)).toEqual([]);
    });

    it("gives back a candidate with its months, and nothing beyond the last rank", async () => {
      const { table } = await rankingsTable();
      const month = {
        entries: 2,
        valueUsd: 120.5,
        fastEntries: 1,
        anomalyPoints: 40,
        midJudged: 2,
        midWrong: 1,
      };
      const activity = [
        { ...month, month: "2026-01" },
        { ...month, month: "2026-03", valueUsd: 0 },
      ];
      await table.writeCandidates("r1", [candidate(1, { activity }), candidate(2)]);
      expect(await table.candidate("r1", 1)).toEqual({
        candidate: JSON.stringify({ rank: 1 }),
        activity: JSON.stringify(activity.map(({ month: name, ...rest }) => ({ month: name, ...rest }))),
      });
      expect(await table.candidate("r1", 2)).toMatchObject({ activity: "[]" });
      expect(await table.candidate("r1", 3)).toBeUndefined();
      expect(await table.candidate("r2", 1)).toBeUndefined();
    });

    it("finds where a member stood, greatest ranking id first, also in a ranking that is not published", async () => {
      const { table } = await rankingsTable();
      await table.writeCandidates("20260101", ranks(3));
      await table.writeCandidates("20260301", [candidate(1, { memberId: "M2", points: 7 })]);
      await table.writeCandidates("20260201", ranks(2));
      await table.publish(entry("20260101"));
      const places = [
        { rankingId: "20260301", rank: 1, points: 7 },
        { rankingId: "20260201", rank: 2, points: 99_998 },
        { rankingId: "20260101", rank: 2, points: 99_998 },
      ];
      expect(await table.historyOf("M2", 9)).toEqual(places);
      expect(await table.historyOf("M2", 2)).toEqual(places.slice(0, 2));
      expect(await table.historyOf("nobody", 9)).toEqual([]);
    });

    it("says which candidate it cannot read", async () => {
      const { client, name, table } = await rankingsTable();
      const candidateText = { candidate: { S: "{}" }, activity: { S: '[["2026-01",1]]' } };
      const unreadable = { ...keyItem(candidateKey("r1", 1)), ...candidateText };
      const noRank = { pk: { S: "r1" }, sk: { S: "rank#1" }, memberId: { S: "M1" }, points: { N: "1" } };
      for (const Item of [unreadable, noRank])
        await client.send(new PutItemCommand({ TableName: name, Item }));
      await expect(table.candidate("r1", 1)).rejects.toMatchObject({
        name: "StoredItemError",
        attribute: "activity",
      });
      await expect(table.historyOf("M1", 1)).rejects.toMatchObject({
        name: "StoredItemError",
        attribute: "sk",
      });
    });

    it("ends the same in whatever order and however often rankings are published", async () => {
      const entries = [
        entry("a", { requestedAt: "2026-03-14T10:15:00.100Z", requestId: "one" }),
        entry("a", { requestedAt: "2026-03-14T10:15:00.200Z", requestId: "two" }),
        entry("a", { requestedAt: "2026-03-14T10:15:00.100Z", requestId: "zero" }),
        entry("b", { requestedAt: "2026-03-14T10:15:00.150Z" }),
        entry("c", { requestedAt: "2026-03-14T10:15:00.150Z" }),
      ];
      const contentsAfter = async (published: readonly RankingEntry[]) => {
        const { client, name, table } = await rankingsTable();
        for (const one of published) await table.publish(one);
        return tableContents(client, name);
      };
      const expected = await contentsAfter(entries);
      const order = fc.shuffledSubarray([...entries, ...entries], { minLength: 10 });
      await fc.assert(
        fc.asyncProperty(order, async (published) => {
          expect(await contentsAfter(published)).toEqual(expected);
        }),
        { numRuns: 5 },
      );
    });
  });
}
