import type { Candidate } from "../../functions/candidates-api/schemas/candidate.ts";
import type { EarlierStanding } from "../../functions/candidates-api/schemas/dossier.ts";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { count } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { points, pointsChange } from "../format/points.ts";
import { factorName } from "../wording/factors.ts";
import { factorChanges } from "./factor-changes.ts";

interface ChangesProps {
  readonly candidate: Candidate;
  readonly earlier: EarlierStanding | null;
}

/** What changed since the ranking before, factor by factor. */
export function Changes({ candidate, earlier }: ChangesProps) {
  if (earlier === null)
    return <p className="faint">There is no ranking before this one, or it does not have the member.</p>;
  const changes = factorChanges(candidate, earlier);
  return (
    <>
      <p>
        {rankWords(candidate.rank, earlier.rank)} since {day(earlier.asOf)},{" "}
        {candidate.points === earlier.points
          ? "with the same points"
          : `${pointsChange(candidate.points - earlier.points)} points`}
        .
      </p>
      {changes.length > 0 && (
        <RecordsFrame label="Change of points by factor">
          <table className="records">
            <caption className="unseen">Change of points by factor</caption>
            <thead>
              <tr>
                <th scope="col">Factor</th>
                <th scope="col" className="number">
                  Before
                </th>
                <th scope="col" className="number">
                  Now
                </th>
                <th scope="col" className="number">
                  Change
                </th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ factor, from, to, change }) => (
                <tr key={factor}>
                  <th scope="row">{factorName(factor)}</th>
                  <td className="number">{points(from)}</td>
                  <td className="number">{points(to)}</td>
                  <td className="number">{pointsChange(change)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </RecordsFrame>
      )}
    </>
  );
}

function rankWords(now: number, before: number): string {
  if (now === before) return `Still at rank ${count(now)}`;
  return `${now < before ? "Up" : "Down"} from rank ${count(before)} to ${count(now)}`;
}
