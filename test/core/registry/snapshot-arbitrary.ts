import fc from "fast-check";
import { type FieldTable, isRecordOf, type RecordOf } from "../../../core/records/field.ts";
import { type Member, memberFields } from "../../../core/records/fields/member.ts";
import { type Operator, operatorFields } from "../../../core/records/fields/operator.ts";
import type { Dated } from "../../../core/registry/dated-records.ts";
import { RegistrySnapshot } from "../../../core/registry/snapshot.ts";
import { canonicalRecords } from "../../../core/registry/snapshot-lines.ts";
import { cellsOf } from "../records/arbitrary.ts";

const HISTORY = fc.constantFrom("", "2021-05-04 certified|2022-02-17 validated", "2020-01-01 suspended");

/** Records of a table as a reader makes them, with one of a few ids. */
function recordsOf<T extends FieldTable>(
  table: T,
  idName: string,
  ids: readonly string[],
): fc.Arbitrary<RecordOf<T>> {
  const cells = Object.entries(table).map(([name, field]) => {
    const texts = field.kind.type === "entries" ? HISTORY : cellsOf(field);
    const text = name === idName ? fc.constantFrom(...ids) : texts;
    const value = text.map((cell) => (cell.trim() === "" ? undefined : field.read(cell)));
    const given = field.required ? value.filter((read) => read !== undefined) : value;
    return given.map((read): [string, unknown] => [name, read]);
  });
  return fc.tuple(...cells).map((values) => {
    const record = Object.fromEntries(values.filter(([, value]) => value !== undefined));
    if (!isRecordOf(table, record)) throw new Error("a required field is missing");
    return record;
  });
}

const UPLOADS = ["2026-01-31T08:00:00.000Z", "2026-06-30T12:00:00.000Z", "2026-06-30T12:00:00.001Z"] as const;

function dated<R>(records: fc.Arbitrary<R>): fc.Arbitrary<Dated<R>[]> {
  const uploadedAt = fc.constantFrom(...UPLOADS);
  return fc.array(fc.record({ record: records, uploadedAt, contested: fc.constant(false) }), {
    maxLength: 6,
  });
}

export const memberRecords: fc.Arbitrary<Member> = recordsOf(memberFields, "memberId", ["M1", "M2", "Ä3"]);
const operatorRecords: fc.Arbitrary<Operator> = recordsOf(operatorFields, "operatorId", ["O1", "O2"]);

/** Snapshots of uploads that bring the same few ids. */
export const snapshots: fc.Arbitrary<RegistrySnapshot> = fc
  .record({ members: dated(memberRecords), operators: dated(operatorRecords) })
  .map((records) => new RegistrySnapshot(canonicalRecords(records), []));
