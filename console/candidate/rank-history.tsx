import { useCallback } from "react";
import type { PastRank } from "../../functions/candidates-api/schemas/dossier.ts";
import { Chart } from "../charts/chart.tsx";
import type { PlotLibrary } from "../charts/plot.tsx";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { count } from "../format/counts.ts";
import { day, moment } from "../format/dates.ts";
import { points } from "../format/points.ts";

const HEIGHT = 130;
const FEWEST_FOR_A_LINE = 3;

/** The ranks that a member had, as a line from three days on, and always as figures. */
export function RankHistory({ history }: { readonly history: readonly PastRank[] }) {
  const draw = useCallback((plot: PlotLibrary, width: number) => drawn(plot, width, history), [history]);
  if (history.length === 0) return <p className="faint">No ranking has this member.</p>;
  if (new Set(history.map(({ asOf }) => asOf)).size < FEWEST_FOR_A_LINE)
    return <RankTable history={history} />;
  const best = Math.min(...history.map(({ rank }) => rank));
  const worst = Math.max(...history.map(({ rank }) => rank));
  return (
    <Chart
      title="Rank over time"
      summary={`Between ${count(best)} and ${count(worst)} in ${count(history.length)} rankings.`}
      height={HEIGHT}
      draw={draw}
      table={<RankTable history={history} />}
    />
  );
}

function drawn(plot: PlotLibrary, width: number, history: readonly PastRank[]) {
  // Of several rankings of one day the one made last comes first, and counts.
  const ofDays = new Map(history.toReversed().map((past) => [past.asOf, past.rank]));
  const data = Array.from(ofDays, ([asOf, rank]) => ({ at: new Date(asOf), rank }));
  return plot.plot({
    width,
    height: HEIGHT,
    marginLeft: 40,
    marginRight: 8,
    marginTop: 12,
    marginBottom: 30,
    x: { type: "utc", label: null },
    // The first rank is above.
    y: {
      label: null,
      reverse: true,
      ticks: 3,
      grid: true,
      nice: true,
      // Where few ranks lie between best and worst, ticks fall between them too: no member has rank 1.5.
      tickFormat: (rank: number) => (Number.isInteger(rank) ? count(rank) : ""),
    },
    marks: [
      plot.line(data, { x: "at", y: "rank", stroke: "var(--accent)", strokeWidth: 2 }),
      plot.dot(data, { x: "at", y: "rank", r: 3, fill: "var(--accent)" }),
    ],
  });
}

function RankTable({ history }: { readonly history: readonly PastRank[] }) {
  return (
    <RecordsFrame label="Ranks">
      <table className="records">
        <caption className="unseen">Ranks, of the latest day first</caption>
        <thead>
          <tr>
            <th scope="col">As of</th>
            <th scope="col" className="number">
              Rank
            </th>
            <th scope="col" className="number">
              Of
            </th>
            <th scope="col" className="number">
              Points
            </th>
            <th scope="col">Made</th>
          </tr>
        </thead>
        <tbody>
          {history.map((past) => (
            <tr key={past.rankingId}>
              <th scope="row">{day(past.asOf)}</th>
              <td className="number">{count(past.rank)}</td>
              <td className="number">{count(past.candidates)}</td>
              <td className="number">{points(past.points)}</td>
              <td>{moment(past.requestedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </RecordsFrame>
  );
}
