import { dayToText } from "../records/calendar-date.ts";
import type { Candidate } from "./candidate.ts";
import { csvCell } from "./csv-cell.ts";
import { strongestReasons } from "./strongest-reasons.ts";

type CellOf = (candidate: Candidate) => string;

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
  reason1: (candidate) => reasonText(candidate, 0),
  reason2: (candidate) => reasonText(candidate, 1),
  reason3: (candidate) => reasonText(candidate, 2),
  missing: ({ factors }) =>
    factors.flatMap(({ status, factor }) => (status === "missing" ? factor : [])).join("|"),
};

/** The names of the columns. */
export const CANDIDATE_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** The cells of a candidate, one a column, as they are. */
export function candidateCells(candidate: Candidate): string[] {
  return Object.values(COLUMNS).map((cellOf) => cellOf(candidate));
}

/** The first line of candidates.csv, without its end. */
export function candidateHeader(): string {
  return CANDIDATE_COLUMNS.map(csvCell).join(",");
}

/** The line of a candidate, without its end: quoted by RFC 4180, with no cell that a spreadsheet would run. */
export function candidateLine(candidate: Candidate): string {
  return candidateCells(candidate).map(csvCell).join(",");
}

const STRONGEST = 3;

/** `factor:points` of the candidate's strongest reasons in turn; blank where it has fewer. */
function reasonText(candidate: Candidate, place: number): string {
  const reason = strongestReasons(candidate, STRONGEST)[place];
  return reason === undefined ? "" : `${reason.factor}:${pointsText(reason.points)}`;
}

/** Thousandths of a point as points. Cut from the digits: no division, no rounding. */
function pointsText(thousandths: number): string {
  const digits = String(thousandths).padStart(4, "0");
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`;
}
