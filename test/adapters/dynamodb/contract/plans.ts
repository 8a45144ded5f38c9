import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { keyItem } from "../../../../adapters/dynamodb/item.ts";
import { type PlanEntry, PlansTable } from "../../../../adapters/dynamodb/plans-table.ts";
import { planKey } from "../../../../adapters/dynamodb/rankings-keys.ts";
import { RankingsTable } from "../../../../adapters/dynamodb/rankings-table.ts";
import { freshTable, type Service, writerOf } from "./service.ts";

function plan(planId: string, change: Partial<PlanEntry> = {}): PlanEntry {
  return {
    planId,
    rankingId: "20260630T120000Z-0123456789ab",
    seed: 4_294_967_295,
    from: "2026-07",
    months: 12,
    madeAt: "2026-07-01T08:00:00.123Z",
    madeBy: "user-1",
    picks: 480,
    backlog: 0,
    ...change,
  };
}

/** What the list of plans promises, on any DynamoDB. */
export function plansContract(service: () => Service): void {
  async function plansTable() {
    const { client } = service();
    const name = await freshTable(client, "rankings");
    return { client, name, table: new PlansTable(client, name) };
  }

  describe("plans", () => {
    it("gives back a plan as it was added, and none of another id", async () => {
      const { table } = await plansTable();
      await table.add(plan("20260701T080000Z-a"));
      expect(await table.get("20260701T080000Z-a")).toEqual(plan("20260701T080000Z-a"));
      expect(await table.get("20260701T080000Z-b")).toBeUndefined();
    });

    it("keeps the one that was added first where the same comes again", async () => {
      const { table } = await plansTable();
      await table.add(plan("p1", { madeBy: "first" }));
      await table.add(plan("p1", { madeBy: "second" }));
      expect(await table.get("p1")).toMatchObject({ madeBy: "first" });
    });

    it("lists plans newest first, page by page, and no rankings among them", async () => {
      const { client, name, table } = await plansTable();
      const rankings = new RankingsTable(client, name, writerOf(client, name));
      for (const id of ["p2", "p4", "p1", "p3"]) await table.add(plan(id));
      const ids = async (limit: number, before?: string) =>
        (await table.newest(limit, before)).map(({ planId }) => planId);
      expect(await ids(3)).toEqual(["p4", "p3", "p2"]);
      expect(await ids(3, "p2")).toEqual(["p1"]);
      expect(await ids(3, "p1")).toEqual([]);
      expect(await rankings.newest(9)).toEqual([]);
    });

    it("says which plan it cannot read", async () => {
      const { client, name, table } = await plansTable();
      await client.send(new PutItemCommand({ TableName: name, Item: keyItem(planKey("p1")) }));
      await expect(table.newest(1)).rejects.toMatchObject({
        name: "StoredItemError",
        sk: "p1",
        attribute: "rankingId",
      });
    });
  });
}
