import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DistinctRecords } from "../../../core/records/distinct-records.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import type { BaselineLine } from "../../../core/registry/baselines.ts";
import { RegistrySnapshot } from "../../../core/registry/snapshot.ts";
import { recordLines } from "../../../core/registry/snapshot-lines.ts";
import { memberRecords, snapshots } from "./snapshot-arbitrary.ts";

const EARLY = "2026-01-31T08:00:00.000Z";
const LATE = "2026-06-30T12:00:00.000Z";

function member(memberId: string, name: string): Member {
  return { memberId, entityType: "IMP", name };
}

function upload(uploadedAt: string, ...members: readonly Member[]): RegistrySnapshot {
  const items = members.map((record) => ({ record, uploadedAt, contested: false }));
  return new RegistrySnapshot({ members: items, operators: [] }, []);
}

const namesIn = ({ members }: RegistrySnapshot) => members.map(({ record }) => record.name);
const linesOf = (snapshot: RegistrySnapshot) => [...recordLines(snapshot)];

describe("a registry snapshot", () => {
  it("is the same in whatever order uploads are merged", () => {
    fc.assert(
      fc.property(snapshots, snapshots, (one, other) => {
        expect(linesOf(one.merge(other))).toEqual(linesOf(other.merge(one)));
      }),
    );
  });

  it("is the same however merges are grouped", () => {
    fc.assert(
      fc.property(snapshots, snapshots, snapshots, (one, other, third) => {
        expect(linesOf(one.merge(other).merge(third))).toEqual(linesOf(one.merge(other.merge(third))));
      }),
    );
  });

  it("is the same when an upload is merged again", () => {
    fc.assert(
      fc.property(snapshots, snapshots, (one, other) => {
        const merged = one.merge(other);
        expect(linesOf(merged.merge(other))).toEqual(linesOf(merged));
        expect(linesOf(one.merge(one))).toEqual(linesOf(one));
      }),
    );
  });

  it("of one upload holds what the command makes of the file", () => {
    fc.assert(
      fc.property(fc.array(memberRecords, { maxLength: 8 }), (records) => {
        const distinct = new DistinctRecords<Member>(({ memberId }) => memberId);
        for (const record of records) distinct.add(record);
        const snapshot = upload(LATE, ...records);
        const byId = [...distinct.records].sort((one, other) => (one.memberId < other.memberId ? -1 : 1));
        expect(snapshot.members.map(({ record }) => record)).toEqual(byId);
        expect(snapshot.conflicts().map(({ id }) => id)).toEqual(distinct.conflicts);
      }),
    );
  });

  it("takes the record of the newer upload", () => {
    const merged = upload(LATE, member("M1", "a")).merge(upload(EARLY, member("M1", "z")));
    expect(namesIn(merged)).toEqual(["a"]);
    expect(merged.conflicts()).toEqual([]);
  });

  it("takes the greater text of uploads of one time, and says so", () => {
    const merged = upload(LATE, member("M1", "a")).merge(upload(LATE, member("M1", "b")));
    expect(namesIn(merged)).toEqual(["b"]);
    expect(merged.conflicts()).toEqual([{ code: "contentConflict", kind: "member", id: "M1" }]);
  });

  it("forgets a conflict that a newer upload settles", () => {
    const merged = upload(EARLY, member("M1", "a"), member("M1", "b")).merge(upload(LATE, member("M1", "c")));
    expect(merged.conflicts()).toEqual([]);
  });

  it("says which operators are in conflict, too", () => {
    const operators = ["a", "b"].map((name) => ({
      record: { operatorId: "O1", country: "MX", name },
      uploadedAt: LATE,
      contested: false,
    }));
    const snapshot = new RegistrySnapshot({ members: [], operators }, []);
    expect(snapshot.conflicts()).toEqual([{ code: "contentConflict", kind: "operator", id: "O1" }]);
  });

  it("keeps members that a later upload does not name", () => {
    const merged = upload(EARLY, member("M1", "a")).merge(upload(LATE, member("M2", "b")));
    expect(namesIn(merged)).toEqual(["a", "b"]);
  });

  it("is a registry to score with", () => {
    const registry = upload(LATE, member("M2", "b"), member("M1", "a")).registry();
    expect(registry.members.map(({ memberId }) => memberId)).toEqual(["M1", "M2"]);
  });

  it("keeps its own baselines when it takes records in", () => {
    const month: BaselineLine = { kind: "month", importerId: "M1", month: 600, entries: 3 };
    const snapshot = upload(EARLY, member("M1", "a")).withBaselines([month]);
    expect(snapshot.merge(upload(LATE, member("M1", "b"))).baselines).toEqual([month]);
  });

  it("is empty before the first upload", () => {
    expect(linesOf(RegistrySnapshot.empty)).toEqual([]);
  });
});
