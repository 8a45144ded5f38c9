import type { RankChange } from "../../functions/candidates-api/schemas/comparison.ts";
import { points, pointsChange } from "../format/points.ts";
import { RoomLink } from "../shell/room-link.tsx";
import { entityTypeName } from "../wording/entity-types.ts";
import { factorName } from "../wording/factors.ts";
import { rankStep } from "./rank-step.ts";

interface ChangeItemProps {
  readonly change: RankChange;
  /** The greatest difference of the list, thousandths of a point: the length of a full bar. */
  readonly greatest: number;
}

const MOST_BARS = 5;

/** A member that entered, left or moved, with a bar for each factor that made it so. */
export function ChangeItem({ change, greatest }: ChangeItemProps) {
  const { memberId, name, entityType, why } = change;
  const { ranks, words, direction } = rankStep(change);
  return (
    <li className="compare-item">
      <div className="compare-rank">
        <strong>{ranks}</strong>
        <span className="compare-step" data-direction={direction}>
          <span aria-hidden="true">{direction === "up" ? "▲" : "▼"}</span> {words}
        </span>
      </div>
      <div className="compare-who">
        <RoomLink to={`/members/${encodeURIComponent(memberId)}`}>{name ?? memberId}</RoomLink>
        <span className="faint small">
          {memberId} · {entityTypeName(entityType)}
        </span>
        <span className="small">{pointsWords(change)}</span>
      </div>
      {why.length === 0 ? (
        <p className="faint small">No factor changed: others moved past it.</p>
      ) : (
        <ul className="compare-why" aria-label="Points by factor">
          {why.slice(0, MOST_BARS).map(({ factor, change }) => (
            <li key={factor}>
              <span>{factorName(factor)}</span>
              <span className="compare-track" aria-hidden="true">
                <span
                  className="compare-bar"
                  data-direction={change > 0 ? "up" : "down"}
                  style={{ inlineSize: `${(Math.abs(change) / Math.max(greatest, 1)) * 50}%` }}
                />
              </span>
              <span className="number">{pointsChange(change)}</span>
            </li>
          ))}
          {why.length > MOST_BARS && (
            <li className="compare-more">and {why.length - MOST_BARS} more in the dossier</li>
          )}
        </ul>
      )}
    </li>
  );
}

function pointsWords({ what, points: later, earlierPoints }: RankChange): string {
  if (what === "entered") return `${points(later)} points`;
  if (what === "left") return `${points(earlierPoints)} points before`;
  return `${points(earlierPoints)} → ${points(later)} points (${pointsChange(later - earlierPoints)})`;
}
