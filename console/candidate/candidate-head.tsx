import type { ReactNode } from "react";
import type { Dossier } from "../../functions/candidates-api/schemas/dossier.ts";
import { Mark } from "../controls/mark.tsx";
import { count } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { points } from "../format/points.ts";
import { countryName } from "../wording/countries.ts";
import { entityTypeName } from "../wording/entity-types.ts";
import { statusName, tierName } from "../wording/statuses.ts";
import "./candidate-head.css";

interface CandidateHeadProps {
  readonly dossier: Dossier;
  /** The heading, at the level that the page needs. */
  readonly heading: (name: string) => ReactNode;
}

/** Who it is and where it stands. */
export function CandidateHead({ dossier, heading }: CandidateHeadProps) {
  const { candidate, profile, memberId, history } = dossier;
  const name = candidate?.name ?? profile?.name ?? memberId;
  const place = history.find(({ rankingId }) => rankingId === dossier.rankingId);
  const overdue = candidate?.factors.some(
    ({ factor, detail }) => factor === "overdue" && detail === "pastLimit",
  );
  return (
    <div className="candidate-head">
      {candidate !== null && (
        <p className="candidate-rank">
          <span className="candidate-rank-figure">{count(candidate.rank)}</span>
          <span className="faint small">
            {place === undefined ? "rank" : `of ${count(place.candidates)}`}
          </span>
        </p>
      )}
      <div className="candidate-name">
        {heading(name)}
        <p className="soft small">
          <span className="mono">{memberId}</span>
          {candidate !== null && ` · ${entityTypeName(candidate.entityType)}`}
          {candidate?.country !== undefined && ` · ${countryName(candidate.country)}`}
          {candidate?.fieldOffice !== undefined && ` · ${candidate.fieldOffice}`}
        </p>
        {candidate !== null && (
          <p className="row small">
            <Mark>{statusName(candidate.status)}</Mark>
            <Mark>{tierName(candidate.tier)}</Mark>
            <Mark tone={overdue === true ? "bad" : "plain"}>
              {overdue === true ? "Overdue since" : "Due"} {day(candidate.dueOn)}
            </Mark>
          </p>
        )}
      </div>
      {candidate !== null && (
        <p className="candidate-points">
          <span className="candidate-points-figure">{points(candidate.points)}</span>
          <span className="faint small">points</span>
        </p>
      )}
    </div>
  );
}
