import { useCallback, useMemo } from "react";
import type { CandidateRow } from "../../functions/candidates-api/schemas/candidate-row.ts";
import { Chart } from "../charts/chart.tsx";
import type { PlotLibrary } from "../charts/plot.tsx";
import { count, counted } from "../format/counts.ts";
import { month } from "../format/dates.ts";
import { type DueMonths, dueMonths } from "./due-months.ts";

interface DueChartProps {
  readonly rows: readonly CandidateRow[];
  /** The ranking's date. */
  readonly asOf: string;
}

const HEIGHT = 220;

/** When validations are due; what is past as of the ranking's date in the colour of what is wrong. */
export function DueChart({ rows, asOf }: DueChartProps) {
  const due = useMemo(() => dueMonths(rows, asOf), [rows, asOf]);
  const draw = useCallback(
    (plot: PlotLibrary, width: number) =>
      plot.plot({
        width,
        height: HEIGHT,
        marginTop: 28,
        x: { type: "utc", label: null, ticks: width / 90 },
        y: { label: "Validations due", grid: true, ticks: 5 },
        marks: [
          plot.rectY(due.months, {
            x: ({ month }) => new Date(`${month}-01T00:00:00Z`),
            y: "count",
            interval: "month",
            inset: 0.5,
            fill: ({ isPast }) => (isPast ? "var(--bad)" : "var(--exposure)"),
          }),
          plot.ruleX([new Date(`${asOf}T00:00:00Z`)], { stroke: "var(--ink)", strokeDasharray: "4 3" }),
          plot.text([new Date(`${asOf}T00:00:00Z`)], {
            x: (date) => date,
            text: ["as of"],
            frameAnchor: "top",
            dy: -16,
            fill: "var(--ink)",
          }),
          plot.ruleY([0], { stroke: "var(--line-strong)" }),
        ],
      }),
    [due, asOf],
  );
  return (
    <Chart
      title="Due dates by month"
      summary={wordsOf(due, asOf)}
      draw={draw}
      height={HEIGHT}
      table={<DueTable due={due} />}
    />
  );
}

function wordsOf({ months, earlier, unknown }: DueMonths, asOf: string): string {
  const past = months.filter(({ isPast }) => isPast).reduce((sum, { count }) => sum + count, 0);
  return [
    `${counted(past + earlier, "validation was", "validations were")} due before ${month(asOf.slice(0, 7))}`,
    earlier > 0 &&
      `${count(earlier)} of them before ${month(months[0]?.month ?? asOf.slice(0, 7))} (not drawn)`,
    unknown > 0 && `${counted(unknown, "member has", "members have")} no due date`,
  ]
    .filter((words) => words !== false)
    .join("; ")
    .concat(".");
}

function DueTable({ due }: { readonly due: DueMonths }) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col" className="number">
            Due
          </th>
        </tr>
      </thead>
      <tbody>
        {due.earlier > 0 && (
          <tr>
            <th scope="row">Earlier</th>
            <td className="number">{count(due.earlier)}</td>
          </tr>
        )}
        {due.months.map((one) => (
          <tr key={one.month}>
            <th scope="row">{month(one.month)}</th>
            <td className="number">{count(one.count)}</td>
          </tr>
        ))}
        {due.unknown > 0 && (
          <tr>
            <th scope="row">Not known</th>
            <td className="number">{count(due.unknown)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
