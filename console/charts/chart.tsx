import type { ReactNode } from "react";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { Plot, type PlotLibrary } from "./plot.tsx";

interface ChartProps {
  /** What is shown; stands above it. */
  readonly title: string;
  /** What there is to see in it, in a sentence; stands below it. */
  readonly summary?: string;
  readonly draw: (plot: PlotLibrary, width: number) => SVGSVGElement | HTMLElement;
  readonly height: number;
  /** The same figures as a table: shown on demand, always there for those who cannot see the chart. */
  readonly table: ReactNode;
}

/** A chart with its title, what it says, and its figures. */
export function Chart({ title, summary, draw, height, table }: ChartProps) {
  return (
    <figure className="chart">
      <figcaption>
        <strong className="chart-title">{title}</strong>
        {summary !== undefined && <span className="faint small">{summary}</span>}
      </figcaption>
      <Plot draw={draw} height={height} />
      <details className="chart-figures unprinted">
        <summary>Figures</summary>
        <RecordsFrame label={title}>{table}</RecordsFrame>
      </details>
    </figure>
  );
}
