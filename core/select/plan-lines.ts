import { csvCell } from "../rank/csv-cell.ts";
import { pointsText } from "../rank/points-text.ts";
import type { Plan, PlanBacklog, PlanPick } from "./plan.ts";

type Columns<Visit> = Readonly<Record<string, (visit: Visit) => string>>;

type Visit = Omit<PlanBacklog, "reason" | "cause" | "year">;

const WHO: Columns<Visit> = {
  memberId: ({ memberId }) => memberId,
  name: ({ name }) => name ?? "",
  entityType: ({ entityType }) => entityType,
};

const VISIT: Columns<Visit> = {
  rank: ({ rank }) => String(rank),
  points: ({ points }) => pointsText(points),
  band: ({ band }) => band,
  mode: ({ mode }) => mode,
  hours: ({ hours }) => String(hours),
  dueOn: ({ dueOn }) => dueOn ?? "",
};

/** The columns of plan.csv. */
const PICK_COLUMNS: Columns<PlanPick> = {
  month: ({ month }) => month,
  fieldOffice: ({ fieldOffice }) => fieldOffice,
  ...WHO,
  reason: ({ reason }) => reason,
  reasons: ({ reasons }) => reasons.join("|"),
  ...VISIT,
  late: ({ late }) => (late ? "yes" : "no"),
  stratumPopulation: ({ stratum }) => String(stratum?.population ?? ""),
  stratumDrawn: ({ stratum }) => String(stratum?.drawn ?? ""),
};

/** The columns of backlog.csv. */
const BACKLOG_COLUMNS: Columns<PlanBacklog> = {
  fieldOffice: ({ fieldOffice }) => fieldOffice ?? "",
  year: ({ year }) => String(year),
  ...WHO,
  reason: ({ reason }) => reason,
  cause: ({ cause }) => cause,
  ...VISIT,
};

/** The lines of plan.csv without their ends, the header first. */
export function planCsvLines({ picks }: Pick<Plan, "picks">): string[] {
  return csvLines(PICK_COLUMNS, picks);
}

/** The lines of backlog.csv without their ends, the header first. */
export function backlogCsvLines({ backlog }: Pick<Plan, "backlog">): string[] {
  return csvLines(BACKLOG_COLUMNS, backlog);
}

/** Quoted by RFC 4180, with no cell that a spreadsheet would run. */
function csvLines<Item>(columns: Columns<Item>, items: readonly Item[]): string[] {
  const cells = Object.values(columns);
  const lines = items.map((item) => cells.map((cellOf) => csvCell(cellOf(item))).join(","));
  return [Object.keys(columns).join(","), ...lines];
}
