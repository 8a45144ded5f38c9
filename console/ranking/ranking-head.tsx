import type { Ranking } from "../../functions/candidates-api/schemas/ranking.ts";
import { count, counted } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { AXES, AXIS_NAMES, axisColour } from "../wording/axes.ts";

interface RankingHeadProps {
  readonly ranking: Ranking | undefined;
  /** How many the filters leave. */
  readonly total: number | undefined;
}

/** What the table is of, how many it lists, and the key to its bars. */
export function RankingHead({ ranking, total }: RankingHeadProps) {
  return (
    <header className="ranking-head">
      <h1>Ranking</h1>
      {ranking !== undefined && (
        <p className="ranking-about faint small">
          As of {day(ranking.asOf)} · {counted(ranking.entries, "entry", "entries")} · policy{" "}
          <span title={ranking.policy}>
            {ranking.summary.policy.id} {ranking.summary.policy.version}
          </span>{" "}
          · the first {count(ranking.cut)} are candidates for a visit
        </p>
      )}
      <p className="ranking-count" role="status">
        {total !== undefined && ranking !== undefined && countWords(total, ranking.candidates)}
      </p>
      <ul className="ranking-key" aria-label="Key to the bars">
        {AXES.map((axis) => (
          <li key={axis}>
            <span
              className="ranking-key-colour"
              style={{ background: axisColour(axis) }}
              aria-hidden="true"
            />
            {AXIS_NAMES[axis]}
          </li>
        ))}
      </ul>
    </header>
  );
}

function countWords(total: number, all: number): string {
  return total === all ? counted(all, "member") : `${count(total)} of ${counted(all, "member")}`;
}
