import type { PlanOutcomes } from "../../functions/candidates-api/schemas/plan-outcomes.ts";
import type { PlotLibrary } from "../charts/plot.tsx";
import { REASON_ORDER, REASON_WORDS } from "./plan-words.ts";

const HEIGHT = 220;

/** Draws hit rates with their intervals, and the base rate as a line where it is known. */
export function drawHitRates(
  plot: PlotLibrary,
  width: number,
  { reasons, baseRate }: PlanOutcomes,
): SVGSVGElement | HTMLElement {
  const known = reasons.flatMap(({ reason, hitRate }) =>
    hitRate === null ? [] : [{ name: REASON_WORDS[reason].name, ...hitRate }],
  );
  return plot.plot({
    width,
    height: HEIGHT,
    marginLeft: 96,
    x: { label: "Hit rate", domain: [0, 1], tickFormat: "%", grid: true, ticks: width / 80 },
    y: { label: null, domain: REASON_ORDER.map((reason) => REASON_WORDS[reason].name), tickSize: 0 },
    marks: [
      baseRate.status !== "estimated"
        ? null
        : plot.ruleX([baseRate.rate], { stroke: "var(--ink)", strokeDasharray: "4 3" }),
      plot.ruleY(known, { y: "name", x1: "low", x2: "high", stroke: "var(--exposure)", strokeWidth: 3 }),
      plot.dot(known, { y: "name", x: "rate", r: 5, fill: "var(--ink)" }),
    ],
  });
}
