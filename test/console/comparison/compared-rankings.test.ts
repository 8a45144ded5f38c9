import { expect, test } from "vitest";
import { comparedRankings } from "../../../console/comparison/compared-rankings.ts";

test.each([
  ["c", null, "b", { earlier: "b", later: "c" }],
  ["c", "a", "b", { earlier: "a", later: "c" }],
  ["c", "a", null, { earlier: "a", later: "c" }],
  ["c", null, null, undefined],
  ["c", "c", "b", undefined],
])("in view %s, asked for %s and following %s, they are %j", (later, asked, before, expected) => {
  expect(comparedRankings(later, asked, before)).toEqual(expected);
});
