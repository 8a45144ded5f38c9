import { expect, test } from "vitest";
import { comparedRankings } from "../../../console/comparison/compared-rankings.ts";

const RANKINGS = [{ rankingId: "c" }, { rankingId: "b" }, { rankingId: "a" }];

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
  expect(comparedRankings("c", null, [{ rankingId: "c" }])).toBeUndefined();
});
