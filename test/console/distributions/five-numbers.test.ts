import { expect, test } from "vitest";
import { fiveNumbers } from "../../../console/distributions/five-numbers.ts";

test.each([
  [[7], { count: 1, least: 7, lowerQuartile: 7, median: 7, upperQuartile: 7, greatest: 7 }],
  [[4, 1, 3, 2], { count: 4, least: 1, lowerQuartile: 1.75, median: 2.5, upperQuartile: 3.25, greatest: 4 }],
  [[5, 1, 4, 2, 3], { count: 5, least: 1, lowerQuartile: 2, median: 3, upperQuartile: 4, greatest: 5 }],
])("of %j they are %j", (values, expected) => {
  expect(fiveNumbers(values)).toEqual(expected);
});

test("there are none of no values", () => {
  expect(fiveNumbers([])).toBeUndefined();
});
