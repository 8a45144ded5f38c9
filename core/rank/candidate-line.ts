import { dayToText } from "../records/calendar-date.ts";
import type { Candidate } from "./candidate.ts";
import { csvCell } from "./csv-cell.ts";
import { type Reason, strongestReasons } from "./strongest-reasons.ts";

type CellOf = (candidate: Candidate, reasons: readonly Reason[]) => string;

/** The columns of candidates.csv in their order. Points are written in whole points with three decimals. */
const COLUMNS: Readonly<Record<string, CellOf>> = {
  rank: ({ rank }) => String(rank),
  memberId: ({ memberId }) => memberId,
  name: ({ name = "" }) => name,
  entityType: ({ entityType }) => entityType,
  country: ({ country = "" }) => country,
  fieldOffice: ({ fieldOffice = "" }) => fieldOffice,
  status: ({ status = "" }) => status,
  tier: ({ tier }) => String(tier),
  points: ({ points }) => pointsText(points),
  threat: ({ axes }) => pointsText(axes.threat),
  vulnerability: ({ axes }) => pointsText(axes.vulnerability),
  exposure: ({ axes }) => pointsText(axes.exposure),
  oversight: ({ axes }) => pointsText(axes.oversight),
  dueOn: ({ dueOn }) => (dueOn === undefined ? "" : dayToText(dueOn)),
  reason1: (_, reasons) => reasonText(reasons[0]),
  reason2: (_, reasons) => reasonText(reasons[1]),
  reason3: (_, reasons) => reasonText(reasons[2]),
  missing: ({ factors }) =>
    factors.flatMap(({ status, factor }) => (status === "missing" ? factor : [])).join("|"),
};

/** The names of the columns. */
export const CANDIDATE_COLUMNS: readonly string[] = Object.keys(COLUMNS);

const CELLS = Object.values(COLUMNS);

/** Reasons that have a column. */
const STRONGEST = 3;

/** The cells of a candidate, one a column, as they are. */
export function candidateCells(candidate: Candidate): string[] {
  const reasons = strongestReasons(candidate, STRONGEST);
  return CELLS.map((cellOf) => cellOf(candidate, reasons));
}

/** The first line of candidates.csv, without its end. */
export function candidateHeader(): string {
  return CANDIDATE_COLUMNS.map(csvCell).join(",");
}

/** The line of a candidate, without its end: quoted by RFC 4180, with no cell that a spreadsheet would run. */
export function candidateLine(candidate: Candidate): string {
  return candidateCells(candidate).map(csvCell).join(",");
}

/** `factor:points`; blank where the candidate has fewer reasons. */
function reasonText(reason: Reason | undefined): string {
  return reason === undefined ? "" : `${reason.factor}:${pointsText(reason.points)}`;
}

/** Thousandths of a point as points. Cut from the digits: no division, no rounding. */
function pointsText(thousandths: number): string {
  const digits = String(thousandths).padStart(4, "0");
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`;
}
