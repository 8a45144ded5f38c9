import { table } from "../pages/markdown.ts";
import { figure } from "./amount-text.ts";
import type { CheckedCount } from "./request-check.ts";

/** What was foretold of the counted run beside what was counted. */
export function checkSection(counts: readonly CheckedCount[]): string {
  return table(
    ["request", "predicted", "counted", "difference", "allowed", "why"],
    counts.map(({ name, predicted, counted, bound, why }) => [
      name,
      figure(predicted),
      figure(counted),
      predicted === counted ? "none" : `${(((predicted - counted) / counted) * 100).toFixed(1)} %`,
      bound === 0 ? "none" : `${bound * 100} %`,
      why,
    ]),
  );
}
