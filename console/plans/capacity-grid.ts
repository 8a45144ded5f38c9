/** How many visits a field office can make in a month, as the API takes it. */
export interface MonthCapacity {
  readonly fieldOffice: string;
  readonly month: string;
  readonly visits: number;
}

/** Visits by office and month as they are typed: text, so that half a number is no error yet. */
export interface CapacityGrid {
  readonly offices: readonly string[];
  readonly months: readonly string[];
  /** Text by `cellKey`; a cell that is not there is empty. */
  readonly cells: ReadonlyMap<string, string>;
}

/** What cannot be read, and where. */
export interface CapacityProblem {
  readonly where: string;
  readonly message: string;
}

/** What a text says of capacity, and which of its lines say nothing. */
export interface CapacityReading {
  readonly capacity: readonly MonthCapacity[];
  readonly problems: readonly CapacityProblem[];
}

const VISITS = /^\d{1,5}$/;

/** Whether a text is a whole number of visits. */
export function isVisits(text: string): boolean {
  return VISITS.test(text.trim());
}

/** The key of a cell in a grid. */
export function cellKey(fieldOffice: string, month: string): string {
  return `${month} ${fieldOffice}`;
}

/** The grid with a cell changed. */
export function withCell(grid: CapacityGrid, fieldOffice: string, month: string, text: string): CapacityGrid {
  return { ...grid, cells: new Map(grid.cells).set(cellKey(fieldOffice, month), text) };
}

/** The grid with the same text in every month of an office. */
export function withRow(grid: CapacityGrid, fieldOffice: string, text: string): CapacityGrid {
  const cells = new Map(grid.cells);
  for (const month of grid.months) cells.set(cellKey(fieldOffice, month), text);
  return { ...grid, cells };
}

/** The grid with figures put in; offices that it does not list are added, months outside it are named as problems. */
export function withCapacity(
  grid: CapacityGrid,
  capacity: readonly MonthCapacity[],
): { readonly grid: CapacityGrid; readonly problems: readonly CapacityProblem[] } {
  const months = new Set(grid.months);
  const outside = new Set(capacity.filter(({ month }) => !months.has(month)).map(({ month }) => month));
  const inside = capacity.filter(({ month }) => months.has(month));
  const cells = new Map(grid.cells);
  for (const { fieldOffice, month, visits } of inside) cells.set(cellKey(fieldOffice, month), String(visits));
  const offices = [...new Set([...grid.offices, ...inside.map(({ fieldOffice }) => fieldOffice)])];
  return {
    grid: { ...grid, offices, cells },
    problems: [...outside].map((month) => ({
      where: month,
      message: "is not among the months of the plan, so its visits were left out",
    })),
  };
}

/** The capacity that a grid states; empty cells state nothing, and what is no whole number is named. */
export function capacityOf({ offices, months, cells }: CapacityGrid): CapacityReading {
  const stated = offices.flatMap((fieldOffice) =>
    months.map((month) => ({
      fieldOffice,
      month,
      text: (cells.get(cellKey(fieldOffice, month)) ?? "").trim(),
    })),
  );
  const filled = stated.filter(({ text }) => text !== "");
  return {
    capacity: filled
      .filter(({ text }) => isVisits(text))
      .map(({ fieldOffice, month, text }) => ({ fieldOffice, month, visits: Number(text) })),
    problems: filled
      .filter(({ text }) => !isVisits(text))
      .map(({ fieldOffice, month, text }) => ({
        where: `${fieldOffice}, ${month}`,
        message: notVisits(text),
      })),
  };
}

/** What to say of a text that is no whole number of visits. */
export function notVisits(text: string): string {
  return `"${text}" is no whole number of visits from 0 to 99999`;
}
