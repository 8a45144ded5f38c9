import { paginateQuery } from "@aws-sdk/client-dynamodb";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Item } from "../../../../adapters/dynamodb/item.ts";
import {
  type CandidateRecord,
  type RankingEntry,
  RankingsTable,
} from "../../../../adapters/dynamodb/rankings-table.ts";
import { allOf } from "../../../support/dynamodb/all-of.ts";
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
    entityType: rank % 2 === 0 ? "IMP" : "HCM",
    country: rank % 3 === 0 ? undefined : "MX",
    fieldOffice: rank % 3 === 0 ? undefined : "Houston",
    tier: 2,
    points: 100_000 - rank,
    candidate: JSON.stringify({ rank }),
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

    it("finds the candidates of a ranking by entity type and by country, in the order of ranks", async () => {
      const { client, name, table } = await rankingsTable();
      await table.writeCandidates("r1", ranks(7));
      await table.writeCandidates("r2", ranks(7));
      const memberIds = async (index: string, key: string, value: string) => {
        const query = {
          TableName: name,
          IndexName: index,
          KeyConditionExpression: `${key} = :value`,
          ExpressionAttributeValues: { ":value": { S: value } },
        };
        const pages = await allOf(paginateQuery({ client }, query));
        const items: Item[] = pages.flatMap(({ Items = [] }) => Items);
        return items.map(({ memberId }) => memberId?.S);
      };
      expect(await memberIds("byEntityType", "rankingAndType", "r1#IMP")).toEqual(["M2", "M4", "M6"]);
      expect(await memberIds("byCountry", "rankingAndCountry", "r2#MX")).toEqual([
        "M1",
        "M2",
        "M4",
        "M5",
        "M7",
      ]);
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
