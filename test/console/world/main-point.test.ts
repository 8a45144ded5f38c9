import { expect, test } from "vitest";
import { mainPoint } from "../../../console/world/main-point.ts";

const square = (x: number, y: number, side: number) => [
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ],
];

test("it is the middle of the largest part", () => {
  expect(mainPoint([square(-60, 0, 2), square(0, 40, 10)])).toEqual([5, 45]);
});

test("a part near a pole is smaller than its degrees say", () => {
  expect(mainPoint([square(0, 78, 10), square(50, 0, 8)])).toEqual([54, 4]);
});

test("a country without an outline has none", () => {
  expect(mainPoint([])).toBeUndefined();
  expect(mainPoint([[[[1, 1]]]])).toBeUndefined();
});
