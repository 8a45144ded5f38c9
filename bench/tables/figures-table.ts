import type { SuiteResult } from "../measure/figure.ts";
import { withSpread } from "./cell-text.ts";
import { markdownTable } from "./markdown-table.ts";

/** The figures of suites as they are, a line each. */
export function figuresTable(results: readonly SuiteResult[]): string {
  return markdownTable(
    ["figure", "median (least to most)", "unit", "runs"],
    ["left", "right", "left", "right"],
    results.flatMap(({ figures }) =>
      figures.map((figure) => [`\`${figure.name}\``, withSpread(figure), figure.unit, String(figure.runs)]),
    ),
  );
}
