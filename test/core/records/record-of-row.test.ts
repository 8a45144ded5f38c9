import { describe, expect, it } from "vitest";
import { type FieldTable, isRecordOf } from "../../../core/records/field.ts";
import { memberFields } from "../../../core/records/fields/member.ts";
import { shipmentFields } from "../../../core/records/fields/shipment.ts";
import { validationFields } from "../../../core/records/fields/validation.ts";
import type { Header } from "../../../core/records/header.ts";
import type { RecordKind } from "../../../core/records/kinds.ts";
import type { Mapping } from "../../../core/records/mapping/mapping.ts";
import { recordOfRow } from "../../../core/records/record-of-row.ts";
import { RecordReader } from "../../../core/records/record-reader.ts";
import { recordSchema } from "../../../core/records/record-schema.ts";
import { mappingWith } from "./reading.ts";

/** The records of a file, or what is wrong with them. */
function recordsOf(kind: RecordKind, table: FieldTable, content: string, mapping?: Mapping): unknown[] {
  const found: unknown[] = [];
  let header: Header | undefined;
  const format = content.startsWith("{") ? "ndjson" : "csv";
  const taker = {
    header: (read: Header) => {
      header = read;
    },
    row: (row: Parameters<typeof recordOfRow>[1]) => {
      if (header === undefined) return;
      const reading = recordOfRow(table, row, header);
      found.push(reading.ok ? reading.record : reading.problem);
    },
    reject: (reject: unknown) => found.push(reject),
  };
  const reader = new RecordReader({ kind, file: "file", format, mapping, taker });
  reader.push(new TextEncoder().encode(content));
  reader.end();
  return found;
}

const MEMBER = {
  memberId: "M1",
  entityType: "HCM",
  country: "MX",
  importerIds: ["12-1", "12-2"],
  statusHistory: [
    { on: "2021-05-04", status: "certified" },
    { on: "2022-02-17", status: "validated" },
  ],
  certifiedOn: "2021-05-04",
  tier: "2",
  fastParticipant: true,
};

const VALIDATION = {
  validationId: "V1",
  memberId: "M1",
  completedOn: "2025-06-12",
  kind: "revalidation",
  result: "passed",
  hours: 24.5,
  deficiencies: [
    { criterion: "3.1", strength: "must", reason: "inadequateEvidence" },
    { criterion: "5.8", strength: "should" },
  ],
  bestPractices: [
    { managementSupport: true, innovative: false, documented: true, checksAndBalances: true, evidence: true },
  ],
};

describe("the record of a row", () => {
  it.each([
    [
      "CSV",
      "memberId,type,country,importer ids,history,certified,tier,fast\nM1,Highway Carrier,mx,12-1|12-2,2021-05-04 certified| 2022-02-17  tier 2 ,2021-05-04,Tier 2,y\n",
    ],
    ["JSON", JSON.stringify(MEMBER)],
    [
      "JSON with lists as text",
      JSON.stringify({
        ...MEMBER,
        importerIds: "12-1|12-2",
        statusHistory: "2021-05-04 certified|2022-02-17 validated",
      }),
    ],
  ])("is that of a member, from %s", (_name, content) => {
    expect(recordsOf("member", memberFields, content)).toEqual([MEMBER]);
  });

  it.each([
    [
      "CSV",
      "validationId,memberId,date,type,result,hours,deficiencies,best practices\nV1,M1,2025-06-12,re,pass,24.5,3.1 must inadequate-evidence|5.8 SHOULD,yes no yes 1 t\n",
    ],
    ["JSON", JSON.stringify(VALIDATION)],
  ])("is that of a validation, from %s", (_name, content) => {
    expect(recordsOf("validation", validationFields, content)).toEqual([VALIDATION]);
  });

  it("is what the schema makes of the same JSON", () => {
    expect(recordSchema(memberFields).parse(MEMBER)).toEqual(MEMBER);
    expect(recordSchema(validationFields).parse(VALIDATION)).toEqual(VALIDATION);
  });

  it("has dates, amounts and values as the mapping says", () => {
    const mapping = mappingWith({
      kind: "validation",
      dateOrder: "DMY",
      divide: { hours: 60 },
      values: { kind: { E: "initial" }, memberId: { x: "M1" } },
    });
    const content = "validationId,memberId,date,type,result,hours\nV1,x,1.6.2025,E,pass,90\n";
    expect(recordsOf("validation", validationFields, content, mapping)).toEqual([
      {
        validationId: "V1",
        memberId: "M1",
        completedOn: "2025-06-01",
        kind: "initial",
        result: "passed",
        hours: 1.5,
      },
    ]);
  });

  it.each([
    ["2021-05-04 certified|2021-13-01 validated"],
    ["2021-05-04"],
    ["certified 2021-05-04"],
    ["2021-05-04 certified again"],
  ])("cannot be made where an entry of a list cannot be read: %s", (history) => {
    expect(recordsOf("member", memberFields, `memberId,type,history\nM1,IMP,${history}\n`)).toEqual([
      {
        field: "statusHistory",
        code: "bad-value",
        message: expect.stringMatching(/^statusHistory is not a list, .*on status$/),
      },
    ]);
  });

  it("cannot be made of an entry that is too short", () => {
    expect(
      recordsOf(
        "validation",
        validationFields,
        "validationId,memberId,date,type,result,deficiencies\nV1,M1,2025-06-12,re,pass,3.1\n",
      ),
    ).toMatchObject([{ field: "deficiencies", code: "bad-value" }]);
  });

  it.each([
    [{ statusHistory: [{ on: "2021-05-04", status: null }] }],
    [{ statusHistory: [{ on: ["2021-05-04"], status: "certified" }] }],
    [{ statusHistory: ["2021-05-04", 5] }],
    [{ statusHistory: [null] }],
    [{ statusHistory: [[]] }],
    [{ statusHistory: {} }],
    [{ statusHistory: 5 }],
  ])("cannot be made of entries that are no flat objects: %j", (change) => {
    expect(
      recordsOf("member", memberFields, JSON.stringify({ memberId: "M1", entityType: "IMP", ...change })),
    ).toMatchObject([{ field: "statusHistory", code: "bad-value" }]);
  });

  it("of a table that requires what the file's kind does not is incomplete", () => {
    const strict = { ...shipmentFields, brokerId: { ...shipmentFields.brokerId, required: true } };
    const content = "entryNumber,entryDate,importerId,origin,value\nE1,2026-03-14,M1,MX,1\n";
    expect(recordsOf("shipment", strict, content)).toEqual([
      { field: "", code: "missing-field", message: "a required field is empty" },
    ]);
    expect(isRecordOf(strict, { entryNumber: "E1" })).toBe(false);
  });
});
