import { expect, test } from "vitest";
import { rankStep } from "../../../console/comparison/rank-step.ts";

test.each([
  ["moved", 1041, 12, "1,041 → 12", "Up 1,029 places", "up"],
  ["moved", 12, 13, "12 → 13", "Down 1 place", "down"],
  ["entered", null, 7, "new → 7", "Entered at 7", "up"],
  ["left", 7, null, "7 → out", "Left from 7", "down"],
] as const)("%s from %s to %s reads %s: %s", (what, from, to, ranks, words, direction) => {
  expect(rankStep({ what, from, to })).toEqual({ ranks, words, direction });
});
