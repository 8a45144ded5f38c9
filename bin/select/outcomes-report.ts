import type { BaseRate } from "../../core/select/base-rate.ts";
import type { Estimate } from "../../core/select/wilson.ts";
import { wholeText } from "../output/number-text.ts";
import type { OutcomesResult } from "./outcomes-job.ts";
import { textTable } from "./text-table.ts";

/** What a run prints: hit rates by reason, and the base rate they are to be held against. */
export function outcomesReport({ outcomes, read, rejects }: OutcomesResult): string {
  const { from, to, reasons, baseRate, unplanned } = outcomes;
  const rows = reasons.map(({ reason, planned, visited, pending, hits, hitRate, lift }) => [
    reason,
    ...[planned, visited, pending, hits].map(wholeText),
    hitRate === null ? "unknown" : rateText(hitRate),
    lift === null ? "unknown" : lift.toFixed(2),
  ]);
  return [
    `Outcomes of validations completed from ${from} to ${to}`,
    "",
    ...textTable([["reason", "planned", "visited", "pending", "hits", "hit rate", "lift"], ...rows]),
    "",
    `Base rate: ${baseRateText(baseRate)}`,
    `Validated without being planned: ${wholeText(unplanned)}`,
    `Validations: ${wholeText(read)} read = ${wholeText(read - rejects.length)} accepted + ${wholeText(rejects.length)} rejected`,
    ...rejects.slice(0, 1).map(({ file, line, message }) => `First reject: ${file} line ${line}: ${message}`),
    "",
  ].join("\n");
}

function rateText({ rate, low, high }: Estimate): string {
  return `${percent(rate)} % (${percent(low)} to ${percent(high)})`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

const UNKNOWN = {
  nothingDrawn: "unknown: no visit was drawn at random",
  nothingVisited: "unknown: no visit drawn at random has been made",
} as const;

function baseRateText(rate: BaseRate): string {
  if (rate.status === "unknown") return UNKNOWN[rate.why];
  const { visited, drawn, coveredPopulation, population } = rate;
  return `${rateText(rate)}, from ${wholeText(visited)} of ${wholeText(drawn)} visits at random, for ${wholeText(coveredPopulation)} of ${wholeText(population)} members not due by law`;
}
