import { expect, test } from "vitest";
import { type CapacityGrid, capacityOf } from "../../../console/plans/capacity-grid.ts";
import { isBlock, withBlock } from "../../../console/plans/pasted-block.ts";

const GRID: CapacityGrid = {
  offices: ["Buffalo", "Miami"],
  months: ["2026-07", "2026-08"],
  cells: new Map(),
};

test.each([
  ["7", false],
  [" 7\n", false],
  ["7\t8", true],
  ["7\n8", true],
  ["7,8", true],
])("%j is a block: %s", (text, expected) => {
  expect(isBlock(text)).toBe(expected);
});

test("a block goes in from its cell on, to the right and down", () => {
  expect(capacityOf(withBlock(GRID, "Buffalo", "2026-07", "1\t2\n3\t4")).capacity).toEqual([
    { fieldOffice: "Buffalo", month: "2026-07", visits: 1 },
    { fieldOffice: "Buffalo", month: "2026-08", visits: 2 },
    { fieldOffice: "Miami", month: "2026-07", visits: 3 },
    { fieldOffice: "Miami", month: "2026-08", visits: 4 },
  ]);
});

test("what reaches over the edge is left out", () => {
  expect(capacityOf(withBlock(GRID, "Miami", "2026-08", "1\t2\n3\t4")).capacity).toEqual([
    { fieldOffice: "Miami", month: "2026-08", visits: 1 },
  ]);
});
