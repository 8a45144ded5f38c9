import type { MemberAxis } from "../factors/member/member-factor.ts";
import { dayToText } from "../records/calendar-date.ts";
import type { Candidate } from "./candidate.ts";
import { csvCell } from "./csv-cell.ts";
import { pointsText } from "./points-text.ts";
import { strongestReasons } from "./strongest-reasons.ts";

/** What a line of candidates.csv tells; texts that are not known are empty. */
export interface CandidateLine {
  readonly rank: number;
  readonly memberId: string;
  readonly name: string;
  readonly entityType: string;
  readonly country: string;
  readonly fieldOffice: string;
  readonly status: string;
  readonly tier: number;
  /** Thousandths of a point; so are the axes. */
  readonly points: number;
  readonly axes: Readonly<Record<MemberAxis, number>>;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** The strongest, the most points first. */
  readonly reasons: readonly LineReason[];
  /** Factors that could not be measured. */
  readonly missing: readonly string[];
}

interface LineReason {
  readonly factor: string;
  readonly points: number;
}

/** The columns of candidates.csv in their order. Points are written in whole points with three decimals. */
const COLUMNS: Readonly<Record<string, (line: CandidateLine) => string>> = {
  rank: ({ rank }) => String(rank),
  memberId: ({ memberId }) => memberId,
  name: ({ name }) => name,
  entityType: ({ entityType }) => entityType,
  country: ({ country }) => country,
  fieldOffice: ({ fieldOffice }) => fieldOffice,
  status: ({ status }) => status,
  tier: ({ tier }) => String(tier),
  points: ({ points }) => pointsText(points),
  threat: ({ axes }) => pointsText(axes.threat),
  vulnerability: ({ axes }) => pointsText(axes.vulnerability),
  exposure: ({ axes }) => pointsText(axes.exposure),
  oversight: ({ axes }) => pointsText(axes.oversight),
  dueOn: ({ dueOn }) => dueOn,
  reason1: ({ reasons }) => reasonText(reasons[0]),
  reason2: ({ reasons }) => reasonText(reasons[1]),
  reason3: ({ reasons }) => reasonText(reasons[2]),
  missing: ({ missing }) => missing.join("|"),
};

/** The names of the columns. */
export const CANDIDATE_COLUMNS: readonly string[] = Object.keys(COLUMNS);

const CELLS = Object.values(COLUMNS);

/** Reasons that have a column. */
const STRONGEST = 3;

/** The cells of a line, one a column, as they are. */
function lineCells(line: CandidateLine): string[] {
  return CELLS.map((cellOf) => cellOf(line));
}

/** The cells of a candidate, one a column, as they are. */
export function candidateCells(candidate: Candidate): string[] {
  return lineCells(lineOf(candidate));
}

/** The first line of candidates.csv, without its end. */
export function candidateHeader(): string {
  return CANDIDATE_COLUMNS.map(csvCell).join(",");
}

/** A line without its end: quoted by RFC 4180, with no cell that a spreadsheet would run. */
export function csvLine(line: CandidateLine): string {
  return lineCells(line).map(csvCell).join(",");
}

/** The line of a candidate, without its end. */
export function candidateLine(candidate: Candidate): string {
  return csvLine(lineOf(candidate));
}

function lineOf(candidate: Candidate): CandidateLine {
  const { name = "", country = "", fieldOffice = "", status = "", dueOn, factors } = candidate;
  return {
    ...candidate,
    name,
    country,
    fieldOffice,
    status,
    dueOn: dueOn === undefined ? "" : dayToText(dueOn),
    reasons: strongestReasons(candidate, STRONGEST),
    missing: factors.flatMap((factor) => (factor.status === "missing" ? factor.factor : [])),
  };
}

/** `factor:points`; blank where the candidate has fewer reasons. */
function reasonText(reason: LineReason | undefined): string {
  return reason === undefined ? "" : `${reason.factor}:${pointsText(reason.points)}`;
}
