import { describe, expect, it } from "vitest";
import { Row } from "../../../core/records/row.ts";
import { Importers, memberAsFound, type UnknownImporters } from "../../../core/registry/importers.ts";
import type { RegisteredMember } from "../../../core/registry/registered-member.ts";
import { Registry } from "../../../core/registry/registry.ts";

function rowOf(text: string): Row {
  const row = new Row(1);
  row.bytes = new TextEncoder().encode(text);
  row.ends[0] = row.bytes.length;
  return row;
}

function importersFor(unknown: UnknownImporters): Importers {
  const registry = new Registry(
    [
      { memberId: "M1", entityType: "IMP", importerIds: ["IOR-1", "Zürich 1"] },
      { memberId: "M2", entityType: "HCM" },
    ],
    [],
  );
  return new Importers(registry, unknown);
}

/** The importer of a cell, as facts look it up. */
function ofCell(importers: Importers, id: string) {
  const row = rowOf(id);
  const [known] = knownAll(importers, [row]);
  return known ?? importers.ofUnknown(row, 0);
}

function knownAll(importers: Importers, rows: readonly Row[]) {
  const members: (RegisteredMember | undefined)[] = [];
  importers.knownAll(rows, 0, members);
  return members;
}

describe("the member behind a cell", () => {
  it.each([
    ["its own id", "M1", "M1"],
    ["an id that its account covers", "IOR-1", "M1"],
    ["an id that is not ASCII", "Zürich 1", "M1"],
    ["another member's id", "M2", "M2"],
    ["an id that nobody has", "IOR-9", undefined],
    ["an id in another case", "m1", undefined],
  ])("%s", (_, id, memberId) => {
    const importers = importersFor("apart");
    expect(ofCell(importers, id)?.memberId).toBe(memberId);
    expect(importers.known(rowOf(id), 0)?.memberId).toBe(memberId);
  });

  it("is the same for its text", () => {
    for (const unknown of ["apart", "asFound"] as const) {
      const importers = importersFor(unknown);
      for (const id of ["M1", "IOR-1", "Zürich 1", "IOR-9", "m1"]) {
        expect(importers.ofText(id)).toBe(ofCell(importers, id));
        expect(importers.ofText(`${id} alone`)?.memberId).toBe(
          unknown === "apart" ? undefined : `${id} alone`,
        );
      }
    }
  });

  it("stays unknown where unknown importers are counted apart", () => {
    const importers = importersFor("apart");
    ofCell(importers, "IOR-9");
    expect(importers.members.map(({ memberId }) => memberId)).toEqual(["M1", "M2"]);
  });

  it("is the importer as found where they are taken so: an importer without a status, once", () => {
    const importers = importersFor("asFound");
    const found = ofCell(importers, "IOR-9");
    expect(found).toEqual(memberAsFound("IOR-9", 2));
    expect(found?.timeline.statusOn(20_000)).toBeUndefined();
    expect(ofCell(importers, "IOR-9")).toBe(found);
    expect(importers.known(rowOf("IOR-9"), 0)).toBe(found);
    expect(importers.members.map(({ memberId }) => memberId)).toEqual(["M1", "M2", "IOR-9"]);
  });

  it("is not found by asking who is known", () => {
    expect(importersFor("asFound").known(rowOf("IOR-9"), 0)).toBeUndefined();
  });
});

describe("the members behind several cells", () => {
  it("are those behind each, as far as they are known before", () => {
    const importers = importersFor("asFound");
    const bytes = new TextEncoder().encode("M1M2IOR-9M1");
    const spans = [
      [0, 2],
      [2, 4],
      [4, 9],
      [9, 11],
    ] as const;
    const rows = spans.map(([start, end]) => {
      const row = new Row(1);
      row.bytes = bytes;
      row.starts[0] = start;
      row.ends[0] = end;
      return row;
    });
    expect(knownAll(importers, rows).map((member) => member?.memberId)).toEqual([
      "M1",
      "M2",
      undefined,
      "M1",
    ]);
    expect(knownAll(importers, [])).toEqual([]);
  });
});

describe("the index of a member that another part found", () => {
  it("is that of the member where it is known, a new one where not, and none for no member", () => {
    const importers = importersFor("asFound");
    expect(["M2", "IOR-1", "IOR-9", "IOR-9", ""].map((id) => importers.indexOf(id))).toEqual([
      1, 0, 2, 2, -1,
    ]);
    expect(ofCell(importers, "IOR-9")?.index).toBe(2);
  });
});
