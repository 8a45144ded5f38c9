import { useCallback } from "react";
import type { MemberAxis } from "../../core/factors/member/member-factor.ts";
import { Chart } from "../charts/chart.tsx";
import type { PlotLibrary } from "../charts/plot.tsx";
import { AXIS_NAMES, axisColour } from "../wording/axes.ts";
import { BinTable } from "./bin-table.tsx";
import type { Bin } from "./bins.ts";

interface AxisHistogramProps {
  readonly axis: MemberAxis;
  readonly bins: readonly Bin[];
  /** The same for all axes, so that they can be compared: the greatest points and the greatest count. */
  readonly greatest: { readonly points: number; readonly count: number };
}

const HEIGHT = 150;

/** How the points of one axis are spread over the members. */
export function AxisHistogram({ axis, bins, greatest }: AxisHistogramProps) {
  const draw = useCallback(
    (plot: PlotLibrary, width: number) =>
      plot.plot({
        width,
        height: HEIGHT,
        x: { label: "Points", domain: [0, greatest.points], ticks: 5 },
        y: { label: "Members", domain: [0, greatest.count], grid: true, ticks: 3 },
        marks: [
          plot.rectY(bins, { x1: "from", x2: "to", y: "count", inset: 0.5, fill: axisColour(axis) }),
          plot.ruleY([0], { stroke: "var(--line-strong)" }),
        ],
      }),
    [axis, bins, greatest],
  );
  return (
    <Chart
      title={AXIS_NAMES[axis]}
      draw={draw}
      height={HEIGHT}
      table={<BinTable bins={bins} name="Points" />}
    />
  );
}
