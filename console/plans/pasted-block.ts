import { type CapacityGrid, withCell } from "./capacity-grid.ts";
import { separatedCells } from "./separated-cells.ts";

/** Whether a text is more than one cell: a block out of a spreadsheet, or lines of CSV. */
export function isBlock(text: string): boolean {
  return /[\t\r\n;,]/.test(text.trim());
}

/** The grid with a block of cells put in from a cell on, as spreadsheets do; what reaches over the edge is left out. */
export function withBlock(
  grid: CapacityGrid,
  fieldOffice: string,
  month: string,
  text: string,
): CapacityGrid {
  const top = grid.offices.indexOf(fieldOffice);
  const left = grid.months.indexOf(month);
  return separatedCells(text).reduce(
    (rows, { cells }, down) =>
      cells.reduce((cellsSoFar, cell, across) => {
        const office = grid.offices[top + down];
        const at = grid.months[left + across];
        return office === undefined || at === undefined ? cellsSoFar : withCell(cellsSoFar, office, at, cell);
      }, rows),
    grid,
  );
}
