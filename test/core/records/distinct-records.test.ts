import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DistinctRecords } from "../../../core/records/distinct-records.ts";

interface Sized {
  readonly id: string;
  readonly size: number;
}

const anyRecord = fc.record({ id: fc.constantFrom("A", "B", "a", "é"), size: fc.nat(3) });

function distinct(records: readonly Sized[]) {
  const gathered = new DistinctRecords<Sized>(({ id }) => id);
  for (const record of records) gathered.add(record);
  const standing = [...gathered.records].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { standing, conflicts: gathered.conflicts };
}

describe("distinct records", () => {
  it("count exact repeats once; of different contents the greater text stands, and the id is reported", () => {
    const records = [
      { id: "B", size: 1 },
      { id: "A", size: 1 },
      { id: "A", size: 2 },
      { id: "A", size: 1 },
      { id: "B", size: 1 },
    ];
    expect(distinct(records)).toEqual({
      standing: [
        { id: "A", size: 2 },
        { id: "B", size: 1 },
      ],
      conflicts: ["A"],
    });
  });

  it("of none are none", () => {
    expect(distinct([])).toEqual({ standing: [], conflicts: [] });
  });

  it("do not depend on the order in which they came", () => {
    const shuffled = fc
      .array(anyRecord, { maxLength: 12 })
      .chain((records) =>
        fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
      );
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        expect(distinct(others)).toEqual(distinct(records));
      }),
    );
  });
});
