import { describe, expect, it, test } from "vitest";
import { type BaselineLine, Baselines, baselineLineSchema } from "../../../core/registry/baselines.ts";

const LIMITS = { minimumEntries: 10, minimumMonths: 2 };

const chapter = (
  importerId: string,
  about: Partial<Extract<BaselineLine, { kind: "chapter" }>> = {},
): BaselineLine => ({
  kind: "chapter",
  importerId,
  chapter: 85,
  entries: 10,
  valueCents: 5_000,
  weightGrams: 2_000,
  ...about,
});
const month = (importerId: string, of: number, entries: number): BaselineLine => ({
  kind: "month",
  importerId,
  month: of,
  entries,
});

describe("the usual value per kilogram", () => {
  it.each<[string, readonly BaselineLine[], number]>([
    ["is the importer's own in the chapter", [chapter("M1"), chapter("", { valueCents: 9_000 })], 2_500],
    [
      "is everybody's where it has none of its own",
      [chapter("M2"), chapter("", { valueCents: 9_000 })],
      4_500,
    ],
    [
      "is everybody's where its own are too few",
      [chapter("M1", { entries: 9 }), chapter("", { valueCents: 9_000 })],
      4_500,
    ],
    ["is not known where everybody's are too few", [chapter("", { entries: 9 })], -1],
    ["is not known in another chapter", [chapter("M1", { chapter: 84 }), chapter("", { chapter: 84 })], -1],
    ["is not known where nothing was weighed", [chapter("M1", { weightGrams: 0 })], -1],
    ["is not known where there is nothing", [], -1],
  ])("%s", (_, lines, cents) => {
    expect(new Baselines(lines, LIMITS).centsPerKilogram("M1", 85)).toBe(cents);
  });
});

describe("the usual month", () => {
  const lines = [month("M1", 670, 100), month("M1", 671, 4), month("M1", 672, 7), month("M2", 672, 50)];

  test.each([
    ["leaves the month itself out", 670, 5.5],
    ["leaves another month out", 672, 52],
    ["is over all months for a month without entries", 673, 37],
  ])("%s", (_, of, usual) => {
    expect(new Baselines(lines, LIMITS).usualEntriesPerMonth("M1", of)).toBe(usual);
  });

  it("is not known where other months are too few, or none", () => {
    const few = new Baselines([month("M1", 671, 4), month("M1", 672, 7)], LIMITS);
    expect(few.usualEntriesPerMonth("M1", 672)).toBe(-1);
    expect(few.usualEntriesPerMonth("M1", 673)).toBe(5.5);
    expect(few.usualEntriesPerMonth("M2", 672)).toBe(-1);
  });

  it("is not the month itself, whose entries are told apart", () => {
    const baselines = new Baselines(lines, LIMITS);
    expect(baselines.entriesInMonth("M1", 671)).toBe(4);
    expect(baselines.entriesInMonth("M1", 673)).toBe(-1);
    expect(baselines.entriesInMonth("M3", 671)).toBe(-1);
  });
});

it.each<[string, readonly BaselineLine[], boolean]>([
  ["nothing was counted", [], true],
  ["a chapter has too few entries", [chapter("M1", { entries: 1 })], true],
  ["a chapter has enough entries", [chapter("M1")], false],
  ["a month was counted", [month("M1", 670, 1)], false],
])("knows whether anything is usual: %s", (_, lines, isEmpty) => {
  expect(new Baselines(lines, LIMITS).isEmpty).toBe(isEmpty);
});

it.each<[string, unknown, boolean]>([
  ["a chapter of an importer", chapter("M1"), true],
  ["a month of an importer", month("M1", 670, 1), true],
  ["chapter 0", chapter("M1", { chapter: 0 }), false],
  ["a fraction of an entry", month("M1", 670, 0.5), false],
  ["a key that it does not have", { ...month("M1", 670, 1), mean: 3 }, false],
])("reads a line of baselines: %s", (_, line, isRead) => {
  expect(baselineLineSchema.safeParse(line).success).toBe(isRead);
});
