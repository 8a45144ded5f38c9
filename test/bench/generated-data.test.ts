import { describe, expect, test } from "vitest";
import { COLUMNS } from "../../bench/task/columns.ts";
import { linesOf } from "../../bench/task/generate/lines.ts";
import { plainManufacturer } from "../../bench/task/generate/manufacturers.ts";
import { records } from "../../bench/task/generate/records.ts";
import { checkMid } from "../../core/mid/check.ts";
import { MidRegister } from "../../core/mid/register.ts";
import { STANDARD_MID_RULES } from "../../core/mid/rules.ts";
import { streamOf } from "../../samples/generate/draws.ts";

const SIZE = { rows: 5_000, seed: 7, manufacturers: 500 };
const NOBODY = MidRegister.of([]);

describe("the generated manufacturers", () => {
  const draws = streamOf(7, 0);
  const manufacturers = Array.from({ length: 2_000 }, () => plainManufacturer(draws));
  const verdictsOn = (declared: (one: (typeof manufacturers)[number]) => string) =>
    new Set(manufacturers.map((one) => checkMid(declared(one), one, NOBODY, STANDARD_MID_RULES).verdict));

  test("have the MID of the plain rule by all rules of 19 CFR 102", () => {
    expect(verdictsOn(({ mid }) => mid)).toEqual(new Set(["match"]));
  });

  test("have wrong MIDs that are well formed and that no accepted reading builds", () => {
    expect(verdictsOn(({ wrongMid }) => wrongMid)).toEqual(new Set(["mismatch"]));
  });
});

describe("the generated records", () => {
  const rows = [...records(SIZE)];
  const place = (name: string) => COLUMNS.findIndex((column) => column.name === name);
  const share = (holds: (cells: readonly string[]) => boolean) => rows.filter(holds).length / rows.length;

  test("are the same for the same seed, and others for another", () => {
    expect([...records(SIZE)]).toEqual(rows);
    expect([...records({ ...SIZE, seed: 8 })]).not.toEqual(rows);
  });

  test("have a cell for every column", () => {
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([COLUMNS.length]));
  });

  test.each([
    ["missing MIDs", 0.01, "manufacturerIdCode", /^$/],
    ["names with quotes", 0.05, "manufacturerName", /"/],
    ["names with commas", 0.25, "manufacturerName", /,/],
    ["borders that are none", 0.001, "border", /^(atlantis|eastern)$/],
    ["importers that are missing", 0.001, "importerId", /^$/],
    ["values that are no number of 0 or more", 0.002, "valueUsd", /^-|[a-zA-Z]/],
  ])("hold %s", (_, expected, name, pattern) => {
    const found = share((cells) => pattern.test(cells[place(name)] ?? ""));
    expect(found).toBeGreaterThan(expected / 3);
    expect(found).toBeLessThan(expected * 3);
  });

  test("come again exactly, and in other versions with another value, but never as the same version with another", () => {
    const contents = Map.groupBy(rows, (cells) => `${cells[0]} ${cells[place("version")]}`);
    const repeated = [...contents.values()].filter((same) => same.length > 1);
    expect(repeated.length).toBeGreaterThan(0);
    for (const same of repeated) expect(new Set(same.map((cells) => cells.join()))).toHaveLength(1);
    expect(new Set(rows.map(([entry]) => entry)).size).toBeLessThan(contents.size);
  });

  test("have lines of about 215 bytes, and as JSON the same values in any order of keys", () => {
    const csv = [...linesOf("csv", rows)];
    expect(csv.join("\n").length / csv.length).toBeCloseTo(215, -1);
    const inOrder = [...linesOf("ndjson", rows)].map((line): unknown => JSON.parse(line));
    const anyOrder = [...linesOf("any-order.ndjson", rows)];
    expect(anyOrder.map((line): unknown => JSON.parse(line))).toEqual(inOrder);
    expect(new Set(anyOrder.map((line) => line.slice(0, 20))).size).toBeGreaterThan(5);
  });
});
