import { expect, test } from "vitest";
import { TASK_POLICY } from "../../bench/task/policy.ts";
import { rankImporters } from "../../bench/task/rank-importers.ts";
import { canonicalLine } from "../../bench/task/result.ts";
import { monthOf, sumMonths } from "../../bench/task/sum-months.ts";

const MONTH = {
  month: monthOf("2025-12-31"),
  entries: 100,
  valueCents: 50_000_000,
  dollars: 500_000,
  levelDollars: 250_000_000,
  fastEntries: 0,
  anomalyPoints: 0,
  midJudged: 100,
  midWrong: 0,
};
const rankingOf = (...months: Parameters<typeof sumMonths>[0][]) =>
  rankImporters(
    sumMonths(
      months.flatMap((rows) => [...rows]),
      MONTH.month,
      TASK_POLICY,
    ),
    TASK_POLICY,
  );

test("the most points come first, and equal points in the order of ids", () => {
  const ranking = rankingOf(
    ["B", "A"].map((importerId) => ({ ...MONTH, importerId })),
    [{ ...MONTH, importerId: "C", levelDollars: 400_000_000 }],
  );
  expect(ranking.map(({ rank, importerId }) => `${rank} ${importerId}`)).toEqual(["1 C", "2 A", "3 B"]);
});

test("the region is the level weighed by dollars, times its weight", () => {
  const [importer] = rankingOf([{ ...MONTH, importerId: "A" }]);
  expect(importer?.factors.region).toEqual({ measured: 500, points: 10_000 });
});

test("months before those of exposure make rates, but no entries and no value", () => {
  const [importer] = rankingOf([{ ...MONTH, importerId: "A", month: MONTH.month - 12 }]);
  expect(importer?.factors.volume).toEqual({ measured: 0, points: 0 });
  expect(importer?.factors.region).toEqual({ measured: 500, points: 10_000 });
});

test("a wrong MID in ten is a rate of 100 in 1,000 for all, and full for each", () => {
  const [importer] = rankingOf([{ ...MONTH, importerId: "A", midWrong: 10 }]);
  expect(importer?.factors.midErrors).toEqual({ measured: 100_000, points: 8_000 });
});

test("a FAST lane shows the part that is taken in FAST; without one nothing is known", () => {
  const [taking] = rankingOf([{ ...MONTH, importerId: "A", fastEntries: 50 }]);
  expect(taking?.factors.fast).toEqual({ measured: 500, points: 6 * 750 });
  const [without] = rankingOf([{ ...MONTH, importerId: "A" }]);
  expect(without?.factors.fast).toBeNull();
});

test("the canonical line tells a factor that could not be measured by a dash", () => {
  const [importer] = rankingOf([{ ...MONTH, importerId: "A" }]);
  expect(importer && canonicalLine(importer)).toMatch(
    /^1,A,\d+,500\/10000,0\/0,0\/0,100\/\d+,50000000\/\d+,-\n$/,
  );
});
