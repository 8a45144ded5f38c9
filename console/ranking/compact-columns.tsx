import { AxisBar } from "../candidate/axis-bar.tsx";
import { DecisionMark } from "../candidate/decision-mark.tsx";
import { Mark } from "../controls/mark.tsx";
import { count } from "../format/counts.ts";
import { points } from "../format/points.ts";
import { entityTypeName } from "../wording/entity-types.ts";
import type { RankingColumn } from "./columns.tsx";

/** What fits a narrow place: a row in two lines. */
export const COMPACT_COLUMNS: readonly RankingColumn[] = [
  {
    id: "rank",
    title: "Rank",
    rem: 4,
    sort: "rank",
    isNumber: true,
    isShown: true,
    cell: ({ rank }) => count(rank),
  },
  {
    id: "name",
    title: "Member",
    rem: 0,
    grow: 1,
    sort: "name",
    isShown: true,
    cell: ({ name, memberId, entityType, overdue }, { decision }) => (
      <span className="cell-stack">
        <span className="cell-name">{name ?? memberId}</span>
        <span className="cell-under">
          {decision ? <DecisionMark decision={decision} /> : overdue && <Mark tone="bad">overdue</Mark>}
          <span className="cell-under-text">{entityTypeName(entityType)}</span>
        </span>
      </span>
    ),
  },
  {
    id: "points",
    title: "Points",
    rem: 5.25,
    sort: "points",
    descending: true,
    isNumber: true,
    isShown: true,
    cell: ({ points: all, axes }, { most }) => (
      <span className="cell-stack">
        <span className="cell-points-figure">{points(all)}</span>
        <AxisBar axes={axes} full={most} />
      </span>
    ),
  },
];
