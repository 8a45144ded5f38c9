import { useCallback, useMemo } from "react";
import type { CandidateRow } from "../../functions/candidates-api/schemas/candidate-row.ts";
import { Chart } from "../charts/chart.tsx";
import type { PlotLibrary } from "../charts/plot.tsx";
import { points } from "../format/points.ts";
import { BinTable } from "./bin-table.tsx";
import { bins } from "./bins.ts";

interface PointsHistogramProps {
  readonly rows: readonly CandidateRow[];
  /** How many at the head are candidates for a visit, and the points of the last of them (thousandths). */
  readonly cut: { readonly candidates: number; readonly points: number };
}

const THOUSANDTHS = 1000;
const HEIGHT = 240;

/** How points are spread over the members, and where the cut lies. */
export function PointsHistogram({ rows, cut }: PointsHistogramProps) {
  const made = useMemo(() => bins(rows.map(({ points }) => points / THOUSANDTHS)), [rows]);
  const at = cut.points / THOUSANDTHS;
  const draw = useCallback(
    (plot: PlotLibrary, width: number) =>
      plot.plot({
        width,
        height: HEIGHT,
        marginTop: 28,
        x: { label: "Points", ticks: width / 80 },
        y: { label: "Members", grid: true, ticks: 5 },
        marks: [
          plot.rectY(made, {
            x1: "from",
            x2: "to",
            y: "count",
            inset: 0.5,
            fill: ({ from }) => (from >= at ? "var(--accent)" : "var(--line-strong)"),
          }),
          plot.ruleX([at], { stroke: "var(--ink)", strokeDasharray: "4 3" }),
          plot.text([at], {
            x: (value) => value,
            text: [`cut at ${points(cut.points)}`],
            frameAnchor: "top",
            dy: -16,
            fill: "var(--ink)",
          }),
          plot.ruleY([0], { stroke: "var(--line-strong)" }),
        ],
      }),
    [made, at, cut.points],
  );
  return (
    <Chart
      title="Points"
      summary={`The first ${cut.candidates} of the whole ranking are candidates for a visit; the last of them has ${points(cut.points)} points.`}
      draw={draw}
      height={HEIGHT}
      table={<BinTable bins={made} name="Points" />}
    />
  );
}
