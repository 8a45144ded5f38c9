import { expect, test } from "vitest";
import {
  type CapacityGrid,
  capacityOf,
  withCapacity,
  withCell,
  withRow,
} from "../../../console/plans/capacity-grid.ts";

const GRID: CapacityGrid = {
  offices: ["Buffalo", "Miami"],
  months: ["2026-07", "2026-08"],
  cells: new Map(),
};

test("an empty grid states no capacity", () => {
  expect(capacityOf(GRID)).toEqual({ capacity: [], problems: [] });
});

test("a cell states the visits of its office and month, 0 among them", () => {
  const grid = withCell(withCell(GRID, "Miami", "2026-08", " 3 "), "Buffalo", "2026-07", "0");
  expect(capacityOf(grid).capacity).toEqual([
    { fieldOffice: "Buffalo", month: "2026-07", visits: 0 },
    { fieldOffice: "Miami", month: "2026-08", visits: 3 },
  ]);
});

test("what is no whole number is named by its place", () => {
  expect(capacityOf(withCell(GRID, "Miami", "2026-08", "1.5"))).toEqual({
    capacity: [],
    problems: [{ where: "Miami, 2026-08", message: '"1.5" is no whole number of visits from 0 to 99999' }],
  });
});

test("a row is filled at once", () => {
  expect(capacityOf(withRow(GRID, "Buffalo", "5")).capacity).toEqual([
    { fieldOffice: "Buffalo", month: "2026-07", visits: 5 },
    { fieldOffice: "Buffalo", month: "2026-08", visits: 5 },
  ]);
});

test("figures that are put in add their offices and leave out months of no plan, by name", () => {
  const { grid, problems } = withCapacity(GRID, [
    { fieldOffice: "Houston", month: "2026-08", visits: 7 },
    { fieldOffice: "Miami", month: "2027-01", visits: 1 },
  ]);
  expect(grid.offices).toEqual(["Buffalo", "Miami", "Houston"]);
  expect(capacityOf(grid).capacity).toEqual([{ fieldOffice: "Houston", month: "2026-08", visits: 7 }]);
  expect(problems.map(({ where }) => where)).toEqual(["2027-01"]);
});
