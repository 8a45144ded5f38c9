import { day, moment } from "../format/dates.ts";
import { useRanking } from "../shell/ranking-in-view.tsx";

/** The head of the printed dossier: of which ranking, date and policy it is. */
export function PrintHead() {
  const ranking = useRanking().data;
  if (ranking === undefined) return null;
  return (
    <p className="print-head">
      <strong>Greenlane</strong> Dossier from the ranking as of {day(ranking.asOf)}, made{" "}
      {moment(ranking.requestedAt)}, policy {ranking.policy}. Ranking {ranking.rankingId}.
    </p>
  );
}
