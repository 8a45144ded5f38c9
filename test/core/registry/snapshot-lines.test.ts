import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BaselineLine } from "../../../core/registry/baselines.ts";
import { RegistrySnapshot } from "../../../core/registry/snapshot.ts";
import {
  canonicalRecords,
  readSnapshot,
  SnapshotLineError,
  snapshotLines,
} from "../../../core/registry/snapshot-lines.ts";
import { snapshots } from "./snapshot-arbitrary.ts";

const BASELINES: readonly BaselineLine[] = [
  { kind: "chapter", importerId: "", chapter: 42, entries: 20, valueCents: 1_000, weightGrams: 3 },
  { kind: "month", importerId: "M1", month: 600, entries: 3 },
];

const UPLOADED = "2026-06-30T12:00:00.000Z";

describe("the lines of a registry snapshot", () => {
  it("read back as the same snapshot, with the same lines", () => {
    fc.assert(
      fc.property(snapshots, (records) => {
        const snapshot = records.withBaselines(BASELINES);
        const lines = [...snapshotLines(snapshot)];
        const read = readSnapshot(lines);
        expect(read.members).toEqual(snapshot.members);
        expect(read.operators).toEqual(snapshot.operators);
        expect(read.baselines).toEqual(BASELINES);
        expect([...snapshotLines(read)]).toEqual(lines);
      }),
    );
  });

  it("hold no list without items, which would not read back", () => {
    const record = { memberId: "M1", entityType: "IMP", importerIds: [] } as const;
    const item = { uploadedAt: UPLOADED, contested: true };
    const { members } = canonicalRecords({ members: [{ ...item, record }], operators: [] });
    expect(members).toEqual([{ ...item, record: { memberId: "M1", entityType: "IMP" } }]);
  });

  it("are members by id, operators by id, baselines", () => {
    const item = { uploadedAt: UPLOADED, contested: false };
    const snapshot = new RegistrySnapshot(
      {
        members: [
          { ...item, record: { memberId: "M2", entityType: "IMP" } },
          { ...item, record: { memberId: "M1", entityType: "IMP" }, contested: true },
        ],
        operators: [{ ...item, record: { operatorId: "O1", country: "MX" } }],
      },
      BASELINES.slice(1),
    );
    expect([...snapshotLines(snapshot)]).toEqual([
      `{"kind":"member","uploadedAt":"${UPLOADED}","contested":true,"record":{"memberId":"M1","entityType":"IMP"}}`,
      `{"kind":"member","uploadedAt":"${UPLOADED}","record":{"memberId":"M2","entityType":"IMP"}}`,
      `{"kind":"operator","uploadedAt":"${UPLOADED}","record":{"operatorId":"O1","country":"MX"}}`,
      '{"kind":"baseline","record":{"kind":"month","importerId":"M1","month":600,"entries":3}}',
    ]);
  });

  it.each([
    ["no JSON", "{"],
    ["another kind", '{"kind":"shipment","record":{}}'],
    ["a record that is none", `{"kind":"member","uploadedAt":"${UPLOADED}","record":{"memberId":"M1"}}`],
    [
      "a time that does not order",
      '{"kind":"operator","uploadedAt":"2026-06-30","record":{"operatorId":"O1"}}',
    ],
    ["something else besides", '{"kind":"baseline","record":{"kind":"month"},"more":1}'],
  ])("are refused with their number where one holds %s", (_, bad) => {
    const good = '{"kind":"baseline","record":{"kind":"month","importerId":"M1","month":600,"entries":3}}';
    expect(() => readSnapshot([good, bad])).toThrow(SnapshotLineError);
    expect(() => readSnapshot([good, bad])).toThrow("line 2 of the registry snapshot");
  });
});
