import { useCallback } from "react";
import { Chart } from "../charts/chart.tsx";
import type { PlotLibrary } from "../charts/plot.tsx";
import { count } from "../format/counts.ts";
import { points } from "../format/points.ts";
import type { PointGroup } from "./grouped-points.ts";

interface PointBoxesProps {
  readonly title: string;
  /** What the groups are: "Type". */
  readonly name: string;
  readonly groups: readonly PointGroup[];
  /** Points of the cut, thousandths. */
  readonly cut: number;
}

const THOUSANDTHS = 1000;
const LINE = 26;
const AXIS = 44;
const NARROW = 480;
const LONGEST_NAME = 16;

/** A box for each group: the middle half of its members, the median, and lines to the least and the most. */
export function PointBoxes({ title, name, groups, cut }: PointBoxesProps) {
  const height = groups.length * LINE + AXIS;
  const draw = useCallback(
    (plot: PlotLibrary, width: number) => {
      const at =
        (figure: "least" | "lowerQuartile" | "median" | "upperQuartile" | "greatest") =>
        (group: PointGroup) =>
          group[figure] / THOUSANDTHS;
      return plot.plot({
        width,
        height,
        marginLeft: width < NARROW ? 112 : 168,
        x: { label: "Points", grid: true, ticks: width / 90 },
        y: {
          label: null,
          domain: groups.map((group) => group.name),
          tickSize: 0,
          tickFormat: (text: string) => (width < NARROW ? shortened(text) : text),
        },
        marks: [
          plot.ruleX([cut / THOUSANDTHS], { stroke: "var(--ink)", strokeDasharray: "4 3" }),
          plot.ruleY(groups, {
            y: "name",
            x1: at("least"),
            x2: at("greatest"),
            stroke: "var(--line-strong)",
          }),
          plot.barX(groups, {
            y: "name",
            x1: at("lowerQuartile"),
            x2: at("upperQuartile"),
            fill: "var(--exposure)",
            insetTop: 4,
            insetBottom: 4,
          }),
          plot.tickX(groups, { y: "name", x: at("median"), stroke: "var(--ink)", strokeWidth: 2.5 }),
        ],
      });
    },
    [groups, height, cut],
  );
  return (
    <Chart
      title={title}
      summary="Boxes hold the middle half of the members; the strong line is the median, the dashed one the cut."
      draw={draw}
      height={height}
      table={<GroupTable name={name} groups={groups} />}
    />
  );
}

function shortened(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}

function GroupTable({ name, groups }: Pick<PointBoxesProps, "name" | "groups">) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          {["Members", "Least", "Lower quartile", "Median", "Upper quartile", "Most"].map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.name}>
            <th scope="row">{group.name}</th>
            <td className="number">{count(group.count)}</td>
            <td className="number">{points(group.least)}</td>
            <td className="number">{points(group.lowerQuartile)}</td>
            <td className="number">{points(group.median)}</td>
            <td className="number">{points(group.upperQuartile)}</td>
            <td className="number">{points(group.greatest)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
