import {
  type CapacityProblem,
  type CapacityReading,
  isVisits,
  type MonthCapacity,
  notVisits,
} from "./capacity-grid.ts";
import { separatedCells } from "./separated-cells.ts";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * Reads capacity from a CSV file or from what was pasted out of a spreadsheet: either a line for each office and month (columns
 * fieldOffice, month, visits in any order) or a line for each office with its months as columns.
 */
export function readCapacity(text: string): CapacityReading {
  const [head, ...lines] = separatedCells(text);
  if (head === undefined) return { capacity: [], problems: [{ where: "line 1", message: "is empty" }] };
  const names = head.cells.map((cell) => cell.toLowerCase().replaceAll(/[^a-z]/g, ""));
  const place = {
    office: names.findIndex((name) => name === "fieldoffice" || name === "office"),
    month: names.indexOf("month"),
    visits: names.indexOf("visits"),
  };
  if (place.office >= 0 && place.month >= 0 && place.visits >= 0) {
    return gathered(
      lines.map(({ line, cells }) =>
        readVisits(`line ${line}`, cells[place.office], cells[place.month], cells[place.visits]),
      ),
    );
  }
  const months = head.cells.slice(1);
  if (months.length > 0 && months.every((month) => MONTH.test(month))) {
    return gathered(
      lines.flatMap(({ line, cells: [office, ...visits] }) =>
        months.flatMap((month, at) =>
          visits[at] ? [readVisits(`line ${line}, ${month}`, office, month, visits[at])] : [],
        ),
      ),
    );
  }
  return {
    capacity: [],
    problems: [
      {
        where: `line ${head.line}`,
        message:
          "should name the columns fieldOffice, month and visits, or an office and then its months like 2026-07",
      },
    ],
  };
}

function readVisits(
  where: string,
  fieldOffice = "",
  month = "",
  visits = "",
): MonthCapacity | CapacityProblem {
  if (fieldOffice === "") return { where, message: "names no field office" };
  if (!MONTH.test(month)) return { where, message: `"${month}" is no month like 2026-07` };
  if (!isVisits(visits)) return { where, message: notVisits(visits) };
  return { fieldOffice, month, visits: Number(visits) };
}

function gathered(readings: readonly (MonthCapacity | CapacityProblem)[]): CapacityReading {
  const capacity = readings.filter((reading) => "visits" in reading);
  const groups = Map.groupBy(capacity, ({ fieldOffice, month }) => `${fieldOffice}, ${month}`);
  const repeated = [...groups].filter(([, lines]) => lines.length > 1);
  return {
    capacity,
    problems: [
      ...readings.filter((reading) => "message" in reading),
      ...repeated.map(([where]) => ({ where, message: "is given more than once; the last one counts" })),
    ],
  };
}
