import { expect, test } from "vitest";
import { comparedRankings } from "../../../console/comparison/compared-rankings.ts";

const RANKINGS = [
  { rankingId: "c", asOf: "2026-06-30" },
  { rankingId: "b", asOf: "2026-06-30" },
  { rankingId: "a", asOf: "2026-05-31" },
];

test.each([
  ["c", null, { earlier: "b", later: "c" }],
  ["b", null, { earlier: "a", later: "b" }],
  ["c", "a", { earlier: "a", later: "c" }],
  ["old", "a", { earlier: "a", later: "old" }],
  ["a", null, undefined],
  ["a", "a", undefined],
])("in view %s and asked for %s, they are %j", (later, asked, expected) => {
  expect(comparedRankings(later, asked, RANKINGS)).toEqual(expected);
});

test("the only ranking has none to be compared with", () => {
  expect(comparedRankings("c", null, [{ rankingId: "c", asOf: "2026-06-30" }])).toBeUndefined();
});

test("one of an earlier day that was made later is the one before", () => {
  const late = { rankingId: "d", asOf: "2026-06-15" };
  expect(comparedRankings("b", null, [late, ...RANKINGS])).toEqual({ earlier: "d", later: "b" });
  expect(comparedRankings("d", null, [late, ...RANKINGS])).toEqual({ earlier: "a", later: "d" });
});
