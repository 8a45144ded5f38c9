import type { Axes } from "../../functions/candidates-api/schemas/axes.ts";
import { AXES, axisColour } from "../wording/axes.ts";
import "./axis-bar.css";

interface AxisBarProps {
  readonly axes: Axes;
  /** Thousandths of a point that fill the bar. */
  readonly full: number;
}

/** The points of a candidate by axis, as one bar. The figures stand beside it. */
export function AxisBar({ axes, full }: AxisBarProps) {
  return (
    <span className="axis-bar" aria-hidden="true">
      {AXES.map((axis) =>
        axes[axis] > 0 ? (
          <span
            key={axis}
            className="axis-bar-part"
            style={{ inlineSize: `${(100 * axes[axis]) / full}%`, background: axisColour(axis) }}
          />
        ) : null,
      )}
    </span>
  );
}
