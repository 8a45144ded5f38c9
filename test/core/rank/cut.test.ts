import { expect, test } from "vitest";
import { cutAfter } from "../../../core/rank/cut.ts";

test.each([
  ["nobody ranked", 5, [], { candidates: 0, points: 0, tied: 0, share: 0 }],
  ["fewer ranked than candidates", 5, [9, 8], { candidates: 2, points: 8, tied: 1, share: 500 }],
  ["a sharp cut", 2, [9, 8, 7, 6], { candidates: 2, points: 8, tied: 1, share: 250 }],
  ["a tie across the cut", 2, [9, 8, 8, 6], { candidates: 2, points: 8, tied: 2, share: 500 }],
  ["a tie above the cut", 2, [8, 8, 7], { candidates: 2, points: 8, tied: 2, share: 667 }],
  ["all tied", 2, [8, 8, 8], { candidates: 2, points: 8, tied: 3, share: 1000 }],
])("%s", (_, candidates, points, cut) => {
  expect(cutAfter(candidates, points.length, (rank) => points[rank - 1] ?? Number.NaN)).toEqual(cut);
});
