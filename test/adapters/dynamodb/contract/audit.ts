import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../../../adapters/dynamodb/audit-item.ts";
import { AuditTable } from "../../../../adapters/dynamodb/audit-table.ts";
import { tableContents } from "../../../support/dynamodb/table-contents.ts";
import { freshTable, type Service } from "./service.ts";

const CODES = ["dossier", "decision"] as const;
type Entry = AuditRecord<(typeof CODES)[number]>;

function entry(change: Partial<Entry> = {}): Entry {
  return {
    id: "request-1",
    at: "2026-07-01T08:00:00.123Z",
    userId: "ana",
    roles: ["analyst", "supervisor"],
    what: "dossier",
    memberId: "M1",
    detail: "ranking 20260630T120000Z-0123456789ab",
    ...change,
  };
}

/** What the audit log promises, on any DynamoDB. */
export function auditContract(service: () => Service): void {
  async function auditTable() {
    const { client } = service();
    const name = await freshTable(client, "audit");
    return { client, name, table: new AuditTable(client, name, CODES) };
  }

  describe("the audit log", () => {
    it("gives back an entry as it was added, below its member and among all", async () => {
      const { table } = await auditTable();
      await table.add(entry());
      await table.add(entry({ memberId: "M2", what: "decision", roles: [], id: "a#b" }));
      expect(await table.ofMember("M1", 5)).toEqual([entry()]);
      expect(await table.ofMember("nobody", 5)).toEqual([]);
      const all = await table.newest(5);
      expect(all).toHaveLength(2);
      expect(all).toEqual(
        expect.arrayContaining([entry(), entry({ memberId: "M2", what: "decision", roles: [], id: "a#b" })]),
      );
    });

    it("never changes an entry: what the same request adds again at the same time is passed over", async () => {
      const { table } = await auditTable();
      await table.add(entry());
      await table.add(entry({ userId: "somebody else" }));
      expect(await table.ofMember("M1", 5)).toEqual([entry()]);
    });

    it("is read newest first, page by page, also where many entries have one time", async () => {
      const { table } = await auditTable();
      const entries = Array.from({ length: 9 }, (_, at) =>
        entry({
          id: `request-${at}`,
          memberId: at % 3 === 0 ? "M2" : "M1",
          at: `2026-07-01T08:00:00.00${Math.floor(at / 4)}Z`,
        }),
      );
      for (const one of entries) await table.add(one);
      const allOf = async (read: (before?: Entry) => Promise<Entry[]>) => {
        const listed: Entry[] = [];
        for (let page = await read(); page.length > 0; page = await read(listed.at(-1))) {
          expect(page.length).toBeLessThanOrEqual(2);
          listed.push(...page);
        }
        return listed;
      };
      const inOrder = (those: readonly Entry[]) => those.map(({ at }) => at);
      for (const [listed, expected] of [
        [await allOf((before) => table.newest(2, before)), entries],
        [
          await allOf((before) => table.ofMember("M1", 2, before)),
          entries.filter(({ memberId }) => memberId === "M1"),
        ],
      ] as const) {
        expect(inOrder(listed)).toEqual(inOrder(expected).toSorted().toReversed());
        expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
        expect(listed).toHaveLength(expected.length);
      }
    });

    it.each([
      ["sk", { at: { S: "2026-07-01T08:00:00.124Z" } }],
      ["what", { what: { S: "dreams" } }],
      ["roles", { roles: { L: [{ N: "1" }] } }],
      ["roles", { roles: { S: "analyst" } }],
    ])("says whose %s it cannot read", async (attribute, change) => {
      const { client, name, table } = await auditTable();
      await table.add(entry());
      const [item] = (await tableContents(client, name)).values();
      await client.send(new PutItemCommand({ TableName: name, Item: { ...item, ...change } }));
      await expect(table.ofMember("M1", 1)).rejects.toMatchObject({ name: "StoredItemError", attribute });
    });
  });
}
