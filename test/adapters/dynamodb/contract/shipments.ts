import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { ShipmentsTable } from "../../../../adapters/dynamodb/shipments-table.ts";
import type { StoredFeatures, StoredShipment } from "../../../../core/score/stored-shipment.ts";
import { allOf } from "../../../support/dynamodb/all-of.ts";
import { storedShipmentWith } from "../../../support/dynamodb/stored-shipments.ts";
import { tableContents } from "../../../support/dynamodb/table-contents.ts";
import { freshTable, type Service, writerOf } from "./service.ts";

/** What the shipments table promises, on any DynamoDB. */
export function shipmentsContract(service: () => Service): void {
  async function shipmentsTable() {
    const { client } = service();
    const name = await freshTable(client, "shipments");
    return { client, name, table: new ShipmentsTable(client, name, writerOf(client, name)) };
  }

  const byEntry = ({ entryNumber: one }: StoredShipment, { entryNumber: other }: StoredShipment) =>
    one < other ? -1 : 1;
  const digest = (digit: string) => digit.repeat(32);

  describe("shipments", () => {
    it("gives back every version of an entry as it was put, the one that counts last", async () => {
      const { table } = await shipmentsTable();
      const versions = [
        storedShipmentWith({ version: 0, digest: digest("f") }),
        storedShipmentWith({ version: 9, digest: digest("a") }),
        storedShipmentWith({ version: 9, digest: digest("b"), memberId: null }),
        storedShipmentWith({ version: 10, digest: digest("0"), reasons: [], credits: [] }),
      ];
      expect(await table.put(versions.toReversed())).toEqual(new Set());
      expect(await table.versionsOf("12-3456789", "ABC-1234567-8")).toEqual(versions);
    });

    const under = (registry: string, points: number) => storedShipmentWith({ registry, points });

    it.each<[string, StoredShipment[], StoredShipment[]]>([
      [
        "the later registry, whichever was written last",
        [under("000005-a", 5), under("000003-f", 3)],
        [under("000005-a", 5)],
      ],
      ["any registry rather than none", [under("000001-a", 1), under("none", 0)], [under("000001-a", 1)]],
      [
        "the tenth registry rather than the ninth",
        [under("000010-0", 10), under("000009-f", 9)],
        [under("000010-0", 10)],
      ],
      [
        "the later registry of each version and content, in their order",
        [
          storedShipmentWith({ version: 2, digest: digest("b"), registry: "000001-a" }),
          storedShipmentWith({ version: 2, digest: digest("a"), registry: "000003-a" }),
          storedShipmentWith({ version: 2, digest: digest("a"), registry: "000002-a" }),
          storedShipmentWith({ version: 1, digest: digest("c"), registry: "000004-a" }),
        ],
        [
          storedShipmentWith({ version: 1, digest: digest("c"), registry: "000004-a" }),
          storedShipmentWith({ version: 2, digest: digest("a"), registry: "000003-a" }),
          storedShipmentWith({ version: 2, digest: digest("b"), registry: "000001-a" }),
        ],
      ],
    ])("gives of a record scored more than once the score of %s", async (_, put, expected) => {
      const { table } = await shipmentsTable();
      for (const each of put) await table.put([each]);
      expect(await table.versionsOf("12-3456789", "ABC-1234567-8")).toEqual(expected);
    });

    it("keeps the scores of a record under every registry, and scans all of them", async () => {
      const { table } = await shipmentsTable();
      await table.put([under("000005-a", 5)]);
      await table.put([under("000003-f", 3), under("none", 0)]);
      const scanned = (await allOf(table.scan(0, 1))).flat();
      expect(scanned.map(({ registry }) => registry).sort()).toEqual(["000003-f", "000005-a", "none"]);
    });

    it("keeps an entry apart from one whose number goes on behind a #, and from one of another importer", async () => {
      const { table } = await shipmentsTable();
      const own = storedShipmentWith({ entryNumber: "A" });
      const longer = storedShipmentWith({ entryNumber: "A#0000001" });
      const other = storedShipmentWith({ entryNumber: "A", importerId: "other" });
      await table.put([own, longer, other]);
      expect(await table.versionsOf(own.importerId, "A")).toEqual([own]);
      expect(await table.versionsOf(own.importerId, "A#0000001")).toEqual([longer]);
      expect(await table.versionsOf("nobody", "A")).toEqual([]);
    });

    it("gives the content that counts of each entry of some importers, whichever of them it was declared under", async () => {
      const { table } = await shipmentsTable();
      const own = { importerId: "I1", entryNumber: "A" };
      const newest = storedShipmentWith({ ...own, version: 2, importerId: "I2" });
      const greater = storedShipmentWith({ ...own, entryNumber: "A#1", digest: digest("b") });
      const known = storedShipmentWith({ ...own, entryNumber: "C", registry: "000002-0123456789ab" });
      const moved = storedShipmentWith({ importerId: "I1", entryNumber: "D", registry: "000003-a" });
      await table.put([
        storedShipmentWith({ ...own, version: 1, digest: digest("f") }),
        newest,
        storedShipmentWith({ ...own, entryNumber: "A#1", digest: digest("a") }),
        greater,
        known,
        storedShipmentWith({ ...own, entryNumber: "C", registry: "none" }),
        moved,
        storedShipmentWith({ importerId: "I2", entryNumber: "D", registry: "000001-a" }),
        storedShipmentWith({ importerId: "I3", entryNumber: "E" }),
      ]);
      for (const importers of [
        ["I1", "I2"],
        ["I2", "I1", "I2", "nobody"],
      ]) {
        const { shipments, ...rest } = await table.ofImporters(importers, 100);
        expect(rest).toEqual({ read: 8, complete: true });
        expect(shipments.toSorted(byEntry)).toEqual([newest, greater, known, moved]);
      }
      expect(await table.ofImporters([], 100)).toEqual({ shipments: [], read: 0, complete: true });
    });

    it.each([
      [0, 0, false],
      [3, 3, false],
      [4, 4, false],
      [7, 7, false],
      [8, 8, true],
      [9, 8, true],
    ])("reads at most %i stored contents of 8: %i, and says so", async (most, read, complete) => {
      const { table } = await shipmentsTable();
      const entries = Array.from({ length: 8 }, (_, at) =>
        storedShipmentWith({ importerId: at < 4 ? "I1" : "I2", entryNumber: `E${at}` }),
      );
      await table.put(entries);
      const found = await table.ofImporters(["I1", "I2", "nobody"], most);
      expect(found).toMatchObject({ read, complete });
      expect(found.shipments).toEqual(entries.slice(0, read));
    });

    it("is the same after the same shipments came again, in another order and twice in one call", async () => {
      const { client, name, table } = await shipmentsTable();
      const shipments = Array.from({ length: 60 }, (_, at) => storedShipmentWith({ entryNumber: `E${at}` }));
      await table.put(shipments);
      const before = await tableContents(client, name);
      await table.put([...shipments.toReversed(), ...shipments]);
      expect(before.size).toBe(60);
      expect(await tableContents(client, name)).toEqual(before);
    });

    it.each([1, 3])("scans the features of every shipment once, in %i segments", async (segments) => {
      const { table } = await shipmentsTable();
      const shipments = Array.from({ length: 90 }, (_, at) =>
        storedShipmentWith({ entryNumber: `E${100 + at}`, importerId: `I${at % 30}` }),
      );
      await table.put(shipments);
      const scanned: StoredFeatures[] = [];
      for (let segment = 0; segment < segments; segment++) {
        for await (const page of table.scan(segment, segments)) scanned.push(...page);
      }
      scanned.sort((one, other) => (one.entryNumber < other.entryNumber ? -1 : 1));
      expect(scanned).toEqual(
        shipments.map(
          ({ memberId, points, rawPoints, reasons, credits, fast, mid, policy, ...features }) => features,
        ),
      );
    });

    it("scans nothing of an empty table and counts nothing in it", async () => {
      const { table } = await shipmentsTable();
      expect(await allOf(table.scan(0, 1))).toEqual([]);
      expect(await table.approximateCount()).toBe(0);
    });

    it("says which item and attribute it cannot read, and the way out", async () => {
      const { client, name, table } = await shipmentsTable();
      const { pk, sk } = { pk: { S: "I1" }, sk: { S: `E1#0000001#${digest("a")}#000001` } };
      await client.send(
        new PutItemCommand({ TableName: name, Item: { pk, sk, rv: { S: "000001-a" }, d: { N: "1" } } }),
      );
      await expect(allOf(table.scan(0, 1))).rejects.toMatchObject({
        name: "StoredItemError",
        pk: "I1",
        attribute: "d",
        message: expect.stringContaining("restore the item"),
      });
    });
  });
}
