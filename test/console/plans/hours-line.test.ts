import { expect, test } from "vitest";
import { hoursOf, isHours } from "../../../console/plans/hours-line.ts";

test.each([
  ["1", true],
  [" 40 ", true],
  ["10000", true],
  ["0", false],
  ["10001", false],
  ["1.5", false],
  ["", false],
])("%j are hours: %s", (text, expected) => {
  expect(isHours(text)).toBe(expected);
});

test("lines state what they hold, the later one of two alike", () => {
  expect(
    hoursOf([
      { id: 1, entityType: "IMP", mode: "onSite", text: "40" },
      { id: 2, entityType: "IMP", mode: "virtual", text: "" },
      { id: 3, entityType: "IMP", mode: "onSite", text: "44" },
    ]),
  ).toEqual([{ entityType: "IMP", mode: "onSite", hours: 44 }]);
});

test("without any the policy's hold", () => {
  expect(hoursOf([])).toBeUndefined();
});
