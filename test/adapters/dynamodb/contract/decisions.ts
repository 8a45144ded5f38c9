import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DecisionsTable } from "../../../../adapters/dynamodb/decisions-table.ts";
import { MembersTable } from "../../../../adapters/dynamodb/members-table.ts";
import { DECISION_ACTIONS, type Decision, type NewDecision } from "../../../../core/select/decision.ts";
import { tableContents } from "../../../support/dynamodb/table-contents.ts";
import { freshTable, type Service, writerOf } from "./service.ts";

function decision(change: Partial<NewDecision> = {}): NewDecision {
  return {
    memberId: "M1",
    after: 0,
    action: "note",
    reason: "Asked the port for the seals.",
    until: null,
    rankingId: "20260630T120000Z-0123456789ab",
    author: "ana",
    at: "2026-07-01T08:00:00.123Z",
    ...change,
  };
}

function added({ after, ...rest }: NewDecision): Decision {
  return { ...rest, sequence: after + 1 };
}

/** What decisions about members promise, on any DynamoDB. */
export function decisionsContract(service: () => Service): void {
  async function decisionsTable() {
    const { client } = service();
    const name = await freshTable(client, "members");
    return { client, name, table: new DecisionsTable(client, name) };
  }

  describe("decisions", () => {
    it.each([
      ["without a date", decision({ action: "escalate" })],
      ["with the date that a deferral has", decision({ action: "defer", until: "2026-09-30" })],
      ["with any letters", decision({ reason: '=cmd|\u0001 "株式会社" 😀' })],
    ])("gives back one %s as it was added, with its place", async (_, one) => {
      const { table } = await decisionsTable();
      expect(await table.add(one)).toBe("added");
      expect(await table.ofMember("M1")).toEqual([added(one)]);
      expect(await table.newest(5)).toEqual([added(one)]);
      expect(await table.ofMember("M2")).toEqual([]);
    });

    it("lets one of two who decide at once be first: the other is told, and nothing of it is written", async () => {
      const { table } = await decisionsTable();
      await table.add(decision());
      const both = ["ana", "ben"].map((author) => decision({ after: 1, author, reason: author }));
      const outcomes = await Promise.all(both.map((one) => table.add(one)));
      expect(outcomes.toSorted()).toEqual(["added", "conflict"]);
      const [first, second, ...rest] = await table.ofMember("M1");
      expect(first).toEqual(added(decision()));
      expect(second).toMatchObject({ author: both[outcomes.indexOf("added")]?.author, sequence: 2 });
      expect(rest).toEqual([]);
    });

    it("is added once where the same comes again, as it does when an answer was lost", async () => {
      const { client, name, table } = await decisionsTable();
      await table.add(decision());
      const before = await tableContents(client, name);
      expect(await table.add(decision())).toBe("added");
      expect(await tableContents(client, name)).toEqual(before);
    });

    it("is a conflict behind one that is not there: places have no holes", async () => {
      const { client, name, table } = await decisionsTable();
      expect(await table.add(decision({ after: 1 }))).toBe("conflict");
      expect(await tableContents(client, name)).toEqual(new Map());
    });

    it("has places without holes, whoever decides behind whatever was seen", async () => {
      const attempts = fc.array(
        fc.record({
          memberId: fc.constantFrom("M1", "M2"),
          after: fc.nat(4),
          author: fc.constantFrom("ana", "ben"),
        }),
        { maxLength: 12 },
      );
      await fc.assert(
        fc.asyncProperty(attempts, async (tried) => {
          const { table } = await decisionsTable();
          const standing = new Map<string, Decision[]>();
          for (const [at, attempt] of tried.entries()) {
            const one = decision({ ...attempt, reason: String(at) });
            const own = standing.get(one.memberId) ?? [];
            const expected = one.after === own.length ? "added" : "conflict";
            expect(await table.add(one)).toBe(expected);
            if (expected === "added") standing.set(one.memberId, [...own, added(one)]);
          }
          for (const memberId of ["M1", "M2"])
            expect(await table.ofMember(memberId)).toEqual(standing.get(memberId) ?? []);
        }),
        { numRuns: 5 },
      );
    });

    it("lists those about all members newest first, page by page, also where many have one time", async () => {
      const { client, name, table } = await decisionsTable();
      const members = new MembersTable(client, name, writerOf(client, name));
      await members.putMembers([{ memberId: "M1", entityType: "IMP" }], "2026-07-02T00:00:00.000Z");
      const all: Decision[] = [];
      for (let at = 0; at < 9; at++) {
        const one = decision({
          memberId: `M${at % 3}`,
          after: Math.floor(at / 3),
          action: DECISION_ACTIONS[at % DECISION_ACTIONS.length] ?? "note",
          at: `2026-07-01T08:00:0${Math.floor(at / 5)}.000Z`,
        });
        await table.add(one);
        all.push(added(one));
      }
      const listed: Decision[] = [];
      for (let page = await table.newest(2); page.length > 0; page = await table.newest(2, listed.at(-1)))
        listed.push(...page);
      expect(listed.map(({ at }) => at)).toEqual(
        all
          .map(({ at }) => at)
          .toSorted()
          .toReversed(),
      );
      expect(new Set(listed.map(idOf))).toEqual(new Set(all.map(idOf)));
      expect(listed).toHaveLength(all.length);
    });

    it.each([
      ["sk", { sk: { S: "decision#1" } }],
      ["action", { action: { S: "forget" } }],
      ["author", { author: { N: "1" } }],
    ])("says whose %s it cannot read", async (attribute, change) => {
      const { client, name, table } = await decisionsTable();
      await table.add(decision());
      const [item] = (await tableContents(client, name)).values();
      await client.send(new PutItemCommand({ TableName: name, Item: { ...item, ...change } }));
      await expect(table.ofMember("M1")).rejects.toMatchObject({ name: "StoredItemError", attribute });
    });
  });
}

function idOf({ memberId, sequence }: Decision): string {
  return `${memberId} ${sequence}`;
}
