import { describe, expect, test } from "vitest";
import type { FieldTable } from "../../../core/records/field.ts";
import { incidentFields } from "../../../core/records/fields/incident.ts";
import { memberFields } from "../../../core/records/fields/member.ts";
import { operatorFields } from "../../../core/records/fields/operator.ts";
import { validationFields } from "../../../core/records/fields/validation.ts";
import type { SampleFile } from "../../../samples/generate/sample-files.ts";
import { sampleWorld } from "../../../samples/generate/sample-world.ts";
import { textOf } from "./generated.ts";
import { cellsOf, rowReader } from "./read-back.ts";

const SIZE = { rows: 0, members: 2000, seed: 5 };
const world = sampleWorld(SIZE.members, SIZE.seed);
const members = world.members.map(({ record }) => record);

const TABLES: readonly (readonly [SampleFile, FieldTable, readonly object[]])[] = [
  ["members.csv", memberFields, members],
  ["operators.csv", operatorFields, world.operators],
  ["incidents.csv", incidentFields, world.incidents],
  ["validations.csv", validationFields, world.validations],
];

test.each(TABLES)("every record of %s reads back as it was", (file, table, records) => {
  const read = rowReader(table);
  const [, ...rows] = cellsOf(textOf(SIZE, file));
  expect(rows).toHaveLength(records.length);
  rows.forEach((cells, at) => {
    const result = read(cells);
    expect(result.error, cells.join(",")).toBeUndefined();
    expect(result.data).toEqual(withoutEmpty(records[at] ?? {}));
  });
});

describe("members", () => {
  test("mix as the programme does: over a third importers, all 13 groups", () => {
    const importers = members.filter(({ entityType }) => entityType === "IMP");
    expect(importers.length / members.length).toBeCloseTo(0.37, 2);
    expect(new Set(members.map(({ entityType }) => entityType)).size).toBe(13);
    expect(new Set(members.map(({ fieldOffice }) => fieldOffice)).size).toBe(6);
  });

  test("have coherent dates, but for about three in a thousand", () => {
    const contradicting = members.filter(
      ({ certifiedOn, initialValidationOn }) =>
        certifiedOn && initialValidationOn && initialValidationOn < certifiedOn,
    );
    expect(contradicting.length / members.length).toBeCloseTo(0.003, 2);
    expect(contradicting.length).toBeGreaterThan(0);
    const coherent = members.filter((member) => !contradicting.includes(member));
    for (const { statusHistory = [], status, initialValidationOn, lastValidationOn } of coherent) {
      const days = statusHistory.map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
      expect(days.every((day) => day < "2026-07-01")).toBe(true);
      expect(statusHistory.at(-1)?.status).toBe(status);
      expect((initialValidationOn ?? "") <= (lastValidationOn ?? "")).toBe(true);
    }
  });

  test("reach tier 3 as importers and exporters alone, and every status occurs", () => {
    const exceeding = members.filter(({ tier }) => tier === "3");
    expect(exceeding.length).toBeGreaterThan(0);
    expect(exceeding.every(({ entityType }) => entityType === "IMP" || entityType === "EXP")).toBe(true);
    expect(new Set(members.map(({ status }) => status)).size).toBe(7);
  });

  test("that are manufacturers have their own factory's MID on file", () => {
    for (const { record, factory } of world.members) {
      expect(record.manufacturerIdCodes).toEqual(factory === undefined ? [] : [factory.built.mid]);
      expect(factory !== undefined).toBe(record.entityType === "FMX");
    }
  });

  test("can be as few as one, who imports", () => {
    expect(sampleWorld(1, 1).members.map(({ record }) => record.entityType)).toEqual(["IMP"]);
  });
});

test("operators have each its own id, and a few share a MID", () => {
  const { operators } = world;
  expect(new Set(operators.map(({ operatorId }) => operatorId)).size).toBe(operators.length);
  const mids = operators.flatMap(({ manufacturerIdCodes = [] }) => manufacturerIdCodes);
  const shared = mids.length - new Set(mids).size;
  expect(shared).toBeGreaterThan(0);
  expect(shared / mids.length).toBeLessThan(0.1);
});

test("incidents befall about three members in a hundred a year, Mexican carriers more often", () => {
  const perYear = (type?: string) => {
    const concerned = members.filter(({ entityType }) => type === undefined || entityType === type);
    const ids = new Set(concerned.map(({ memberId }) => memberId));
    return world.incidents.filter(({ memberId }) => ids.has(memberId)).length / 5 / concerned.length;
  };
  expect(perYear()).toBeGreaterThan(0.02);
  expect(perYear()).toBeLessThan(0.045);
  expect(perYear("HCM")).toBeGreaterThan(2 * perYear());
});

test("validations find 1.8 deficiencies in the mean, and tier 3 comes with a full best practice", () => {
  const counts = world.validations.map(({ deficiencies = [] }) => deficiencies.length);
  expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeCloseTo(1.8, 0);
  const tier3 = members.find(({ tier }) => tier === "3");
  const practices = world.validations
    .filter(({ memberId }) => memberId === tier3?.memberId)
    .flatMap(({ bestPractices = [] }) => bestPractices);
  expect(practices.some((practice) => Object.values(practice).every(Boolean))).toBe(true);
});

/** What a reader sees of a record: lists without members leave an empty cell. */
function withoutEmpty(record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
