import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { keyItem } from "../../../../adapters/dynamodb/item.ts";
import { decisionKey } from "../../../../adapters/dynamodb/members-keys.ts";
import { MembersTable } from "../../../../adapters/dynamodb/members-table.ts";
import { readRecords } from "../../../../adapters/files/read-records.ts";
import { type Incident, incidentFields } from "../../../../core/records/fields/incident.ts";
import { type Member, memberFields } from "../../../../core/records/fields/member.ts";
import { type Validation, validationFields } from "../../../../core/records/fields/validation.ts";
import { allOf } from "../../../support/dynamodb/all-of.ts";
import { tableContents } from "../../../support/dynamodb/table-contents.ts";
import { SAMPLES } from "../../../support/samples.ts";
import { freshTable, type Service, writerOf } from "./service.ts";

const EARLIER = "2026-03-14T10:15:00.000Z";
const LATER = "2026-03-15T10:15:00.000Z";

/** What the members table promises, on any DynamoDB. */
export function membersContract(service: () => Service): void {
  async function membersTable() {
    const { client } = service();
    const name = await freshTable(client, "members");
    return { client, name, table: new MembersTable(client, name, writerOf(client, name)) };
  }

  const members: Member[] = [];
  const incidents: Incident[] = [];
  const validations: Validation[] = [];

  beforeAll(async () => {
    const rest = { mapping: undefined, onReject: () => {} };
    await readRecords({
      ...rest,
      kind: "member",
      table: memberFields,
      paths: [SAMPLES.members],
      onRecord: (record) => members.push(record),
    });
    await readRecords({
      ...rest,
      kind: "incident",
      table: incidentFields,
      paths: [SAMPLES.incidents],
      onRecord: (record) => incidents.push(record),
    });
    await readRecords({
      ...rest,
      kind: "validation",
      table: validationFields,
      paths: [SAMPLES.validations],
      onRecord: (record) => validations.push(record),
    });
  });

  describe("members", () => {
    it("gives back every incident and validation of the samples as it was read, once", async () => {
      const { table } = await membersTable();
      await table.putMembers(members, EARLIER);
      await table.putIncidents(incidents);
      await table.putValidations(validations);
      await table.putIncidents(incidents.toReversed());
      const scanned = (await allOf(table.scanHistory())).flat();
      const found = { incident: new Map<string, Incident>(), validation: new Map<string, Validation>() };
      for (const { kind, record } of scanned) {
        if (kind === "incident") found.incident.set(record.incidentId, record);
        else found.validation.set(record.validationId, record);
      }
      expect(found.incident).toEqual(new Map(incidents.map((record) => [record.incidentId, record])));
      expect(found.validation).toEqual(new Map(validations.map((record) => [record.validationId, record])));
      expect(scanned).toHaveLength(found.incident.size + found.validation.size);
    });

    it("gives back every profile of the samples as it was read, under its member", async () => {
      const { table } = await membersTable();
      await table.putMembers(members, EARLIER);
      const [member] = members;
      if (member === undefined) throw new Error("the samples have no member");
      expect(await table.ofMember(member.memberId)).toEqual({
        profiles: [{ uploadedAt: EARLIER, record: member }],
        incidents: [],
        validations: [],
      });
      expect(await table.ofMember("nobody")).toEqual({ profiles: [], incidents: [], validations: [] });
    });

    it("keeps every version of a profile, the one uploaded last at the end", async () => {
      const { table } = await membersTable();
      const old: Member = { memberId: "M1", entityType: "IMP", status: "certified" };
      const now: Member = { memberId: "M1", entityType: "IMP", status: "validated" };
      await table.putMembers([now], LATER);
      await table.putMembers([old], EARLIER);
      const { profiles } = await table.ofMember("M1");
      expect(profiles).toEqual([
        { uploadedAt: EARLIER, record: old },
        { uploadedAt: LATER, record: now },
      ]);
    });

    it("is the same however often, in what order and with what order of fields uploads come", async () => {
      const { client, name, table } = await membersTable();
      const incident: Incident = {
        incidentId: "I1",
        memberId: "M1",
        occurredOn: "2026-01-01",
        kind: "theft",
        severity: "2",
      };
      const { incidentId, ...rest } = incident;
      await table.putMembers([{ memberId: "M1", entityType: "IMP" }], EARLIER);
      await table.putMembers([{ memberId: "M1", entityType: "IMP" }], LATER);
      await table.putIncidents([incident]);
      const before = await tableContents(client, name);
      expect(before.size).toBe(2);
      await table.putIncidents([{ ...rest, incidentId }, incident]);
      await table.putMembers([{ entityType: "IMP", memberId: "M1" }], "2026-03-14T10:15:00Z");
      expect(await tableContents(client, name)).toEqual(before);
    });

    it("keeps both contents of an incident that came with two", async () => {
      const { table } = await membersTable();
      const incident: Incident = {
        incidentId: "I1",
        memberId: "M1",
        occurredOn: "2026-01-01",
        kind: "theft",
        severity: "2",
      };
      await table.putIncidents([incident, { ...incident, severity: "3" }]);
      expect((await table.ofMember("M1")).incidents).toHaveLength(2);
    });

    it("reads the records of a member and not what was decided about it", async () => {
      const { client, name, table } = await membersTable();
      const record: Incident = {
        incidentId: "I1",
        memberId: "M1",
        occurredOn: "2026-01-01",
        kind: "theft",
        severity: "2",
      };
      await table.putMembers([{ memberId: "M1", entityType: "IMP" }], EARLIER);
      await table.putIncidents([record]);
      const before = await table.ofMember("M1");
      await client.send(new PutItemCommand({ TableName: name, Item: keyItem(decisionKey("M1", 1)) }));
      expect(await table.ofMember("M1")).toEqual(before);
      expect(before).toMatchObject({ profiles: [{ uploadedAt: EARLIER }], incidents: [record] });
      expect((await allOf(table.scanHistory())).flat()).toEqual([{ kind: "incident", record }]);
    });

    it("says which record it cannot read", async () => {
      const { client, name, table } = await membersTable();
      const Item = { pk: { S: "M1" }, sk: { S: "incident#I1#abc" }, record: { S: '{"incidentId":"I1"}' } };
      await client.send(new PutItemCommand({ TableName: name, Item }));
      await expect(allOf(table.scanHistory())).rejects.toMatchObject({
        name: "StoredItemError",
        pk: "M1",
        attribute: "record",
      });
    });
  });
}
