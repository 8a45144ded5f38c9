import { expect, test } from "vitest";
import { legendAmounts } from "../../../console/world/volume.ts";

test.each([
  [0, []],
  [1, [1]],
  [9, [5, 1]],
  [730, [500, 100, 25]],
  [1_999_999, [1_000_000, 200_000, 50_000]],
])("up to %i the legend shows %j", (greatest, amounts) => {
  expect(legendAmounts(greatest)).toEqual(amounts);
});
