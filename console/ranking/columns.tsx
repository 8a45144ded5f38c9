import type { ReactNode } from "react";
import type { CandidateRow } from "../../functions/candidates-api/schemas/candidate-row.ts";
import type { Decision } from "../../functions/candidates-api/schemas/decision.ts";
import { AxisBar } from "../candidate/axis-bar.tsx";
import { DecisionMark } from "../candidate/decision-mark.tsx";
import { Mark } from "../controls/mark.tsx";
import { count } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { points } from "../format/points.ts";
import { AXES, AXIS_NAMES } from "../wording/axes.ts";
import { countryName } from "../wording/countries.ts";
import { entityTypeName } from "../wording/entity-types.ts";
import { factorName } from "../wording/factors.ts";
import { statusName, tierName } from "../wording/statuses.ts";

/** What a cell can show beside its candidate. */
export interface CellSurroundings {
  /** The newest decision about the member. */
  readonly decision: Decision | undefined;
  /** The most points of the candidates at hand, thousandths. */
  readonly most: number;
}

/** A column of the ranked table. */
export interface RankingColumn {
  readonly id: string;
  readonly title: string;
  /** Its least width, rem. */
  readonly rem: number;
  /** Its part of the room that is left over; 0 where left out. */
  readonly grow?: number;
  /** Its name for the API's `sort`; none where it cannot be sorted by. */
  readonly sort?: string;
  /** The first sort is from the greatest down. */
  readonly descending?: boolean;
  readonly isNumber?: boolean;
  /** Whether it is shown until the user says otherwise. */
  readonly isShown: boolean;
  readonly cell: (row: CandidateRow, surroundings: CellSurroundings) => ReactNode;
}

function Reasons({ reasons }: Pick<CandidateRow, "reasons">) {
  if (reasons.length === 0) return dash;
  return (
    <span className="cell-reasons">
      {reasons.map(({ factor, points: given }) => (
        <span key={factor}>
          {factorName(factor)} <span className="faint">{points(given)}</span>
        </span>
      ))}
    </span>
  );
}

const dash = <span className="faint">—</span>;

/** All columns, in order. The first two are always there and stay in sight. */
export const COLUMNS: readonly RankingColumn[] = [
  {
    id: "rank",
    title: "Rank",
    rem: 4.5,
    sort: "rank",
    isNumber: true,
    isShown: true,
    cell: ({ rank }) => count(rank),
  },
  {
    id: "name",
    title: "Member",
    rem: 15,
    grow: 2,
    sort: "name",
    isShown: true,
    cell: ({ name, memberId }) => <span className="cell-name">{name ?? memberId}</span>,
  },
  {
    id: "points",
    title: "Points",
    rem: 9.5,
    grow: 1,
    sort: "points",
    descending: true,
    isShown: true,
    cell: ({ points: all, axes }, { most }) => (
      <span className="cell-points">
        <span className="cell-points-figure">{points(all)}</span>
        <AxisBar axes={axes} full={most} />
      </span>
    ),
  },
  {
    id: "entityType",
    title: "Type",
    rem: 11,
    sort: "entityType",
    isShown: true,
    cell: ({ entityType }) => entityTypeName(entityType),
  },
  {
    id: "reasons",
    title: "Strongest reasons",
    rem: 18,
    grow: 2,
    isShown: true,
    cell: ({ reasons }) => <Reasons reasons={reasons} />,
  },
  {
    id: "dueOn",
    title: "Due",
    rem: 11.5,
    sort: "dueOn",
    isShown: true,
    cell: ({ dueOn, overdue }) => (
      <span className="cell-due">
        {day(dueOn)}
        {overdue && <Mark tone="bad">overdue</Mark>}
      </span>
    ),
  },
  {
    id: "decision",
    title: "Decision",
    rem: 10,
    isShown: true,
    cell: (_, { decision }) => decision && <DecisionMark decision={decision} />,
  },
  {
    id: "fieldOffice",
    title: "Office",
    rem: 8,
    sort: "fieldOffice",
    isShown: true,
    cell: ({ fieldOffice }) => fieldOffice ?? dash,
  },
  {
    id: "country",
    title: "Country",
    rem: 9,
    sort: "country",
    isShown: true,
    cell: ({ country }) => (country === null ? dash : countryName(country)),
  },
  {
    id: "status",
    title: "Status",
    rem: 6.5,
    sort: "status",
    isShown: true,
    cell: ({ status }) => statusName(status),
  },
  {
    id: "tier",
    title: "Tier",
    rem: 5,
    sort: "tier",
    descending: true,
    isShown: true,
    cell: ({ tier }) => tierName(tier),
  },
  {
    id: "memberId",
    title: "Account",
    rem: 6.5,
    sort: "memberId",
    isShown: true,
    cell: ({ memberId }) => <span className="mono">{memberId}</span>,
  },
  {
    id: "region",
    title: "Region",
    rem: 12,
    sort: "region",
    isShown: false,
    cell: ({ region }) => region ?? dash,
  },
  {
    id: "fast",
    title: "FAST",
    rem: 5,
    isShown: false,
    cell: ({ fast }) => (fast === null ? dash : fast ? "Yes" : "No"),
  },
  {
    id: "neverValidated",
    title: "Validated",
    rem: 6,
    isShown: false,
    cell: ({ neverValidated }) => (neverValidated ? <Mark tone="warn">never</Mark> : "Yes"),
  },
  ...AXES.map(
    (axis): RankingColumn => ({
      id: axis,
      title: AXIS_NAMES[axis],
      rem: 7,
      sort: axis,
      descending: true,
      isNumber: true,
      isShown: false,
      cell: ({ axes }) => points(axes[axis]),
    }),
  ),
];
