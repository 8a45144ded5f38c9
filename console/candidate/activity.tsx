import { useCallback } from "react";
import type { ActivityMonth } from "../../functions/candidates-api/schemas/dossier.ts";
import { Chart } from "../charts/chart.tsx";
import type { PlotLibrary } from "../charts/plot.tsx";
import { count, counted } from "../format/counts.ts";
import { month } from "../format/dates.ts";
import { dollars } from "../format/money.ts";

const HEIGHT = 140;

/** Entries by month, the part in FAST lanes, and the months with a wrong MID. */
export function Activity({ activity }: { readonly activity: readonly ActivityMonth[] }) {
  const draw = useCallback((plot: PlotLibrary, width: number) => drawn(plot, width, activity), [activity]);
  if (activity.length === 0)
    return <p className="faint">No entries in the months that the ranking looks at.</p>;
  const entries = activity.reduce((sum, one) => sum + one.entries, 0);
  const wrong = activity.reduce((sum, one) => sum + one.midWrong, 0);
  return (
    <Chart
      title="Entries by month"
      summary={`${counted(entries, "entry", "entries")} in ${counted(activity.length, "month")}; ${counted(wrong, "wrong MID")}. Darker: in FAST lanes; dot: wrong MIDs.`}
      height={HEIGHT}
      draw={draw}
      table={<ActivityTable activity={activity} />}
    />
  );
}

function drawn(plot: PlotLibrary, width: number, activity: readonly ActivityMonth[]) {
  const data = activity.map((one) => ({ ...one, date: new Date(`${one.month}-01T00:00:00Z`) }));
  const bars = { x: "date", interval: "month", insetLeft: 1, insetRight: 1 } as const;
  return plot.plot({
    width,
    height: HEIGHT,
    marginLeft: 32,
    marginRight: 4,
    marginTop: 12,
    marginBottom: 30,
    x: { type: "utc", label: null },
    // Entries are whole: no ticks between them.
    y: { label: null, ticks: Math.min(3, Math.max(...activity.map(({ entries }) => entries))), grid: true },
    marks: [
      plot.rectY(data, { ...bars, y: "entries", fill: "var(--exposure)", fillOpacity: 0.45 }),
      plot.rectY(data, { ...bars, y: "fastEntries", fill: "var(--exposure)" }),
      plot.dot(
        data.filter(({ midWrong }) => midWrong > 0),
        {
          x: ({ date }: { date: Date }) => new Date(date.getTime() + HALF_MONTH_MILLISECONDS),
          y: "entries",
          dy: -6,
          r: 2.5,
          fill: "var(--threat)",
        },
      ),
      plot.ruleY([0], { stroke: "var(--line-strong)" }),
    ],
  });
}

const HALF_MONTH_MILLISECONDS = 15 * 86_400_000;

function ActivityTable({ activity }: { readonly activity: readonly ActivityMonth[] }) {
  return (
    <table className="records">
      <caption className="unseen">Activity by month</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col" className="number">
            Entries
          </th>
          <th scope="col" className="number">
            Value
          </th>
          <th scope="col" className="number">
            FAST
          </th>
          <th scope="col" className="number">
            Anomaly points
          </th>
          <th scope="col" className="number">
            Wrong MIDs
          </th>
        </tr>
      </thead>
      <tbody>
        {activity.map((one) => (
          <tr key={one.month}>
            <th scope="row">{month(one.month)}</th>
            <td className="number">{count(one.entries)}</td>
            <td className="number">{dollars(one.valueUsd)}</td>
            <td className="number">{count(one.fastEntries)}</td>
            <td className="number">{count(one.anomalyPoints)}</td>
            <td className="number">
              {count(one.midWrong)} of {count(one.midJudged)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
