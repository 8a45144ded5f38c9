import { expect, test } from "vitest";
import { disagreement } from "../../bench/measure/agreement.ts";

const RESULT = { read: 2, mid: { match: 1 }, top: [{ rank: 1, points: 62_900 }] };

test.each([
  ["a figure", { ...RESULT, read: 3 }, "result.read: 2 and 3"],
  ["a digit of a rank", { top: [{ rank: 1, points: 62_901 }] }, "result.top.0.points: 62900 and 62901"],
  ["a rank that is missing", { top: [] }, 'result.top.0: {"rank":1,"points":62900} and nothing'],
  ["a factor that was not measured", { mid: { match: null } }, "result.mid.match: 1 and null"],
  ["a text for a number", { read: "2" }, 'result.read: 2 and "2"'],
])("results disagree in %s", (_, other, difference) => {
  expect(disagreement(RESULT, other)).toBe(difference);
});

test("results agree where they tell the same, and a part agrees with the whole", () => {
  expect(disagreement(RESULT, structuredClone(RESULT))).toBeUndefined();
  expect(disagreement(RESULT, { read: 2, cells: 54 })).toBeUndefined();
});
