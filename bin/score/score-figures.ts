import { wholeText } from "../output/number-text.ts";
import type { ScoreResult } from "./score-job.ts";

/** A scoring run in one line. */
export function scoreFigures({ read, rejected, rejectedElsewhere, counts, policyName }: ScoreResult): string {
  const lanes = Object.entries(counts.lanes).map(([lane, count]) => `${lane} ${wholeText(count)}`);
  const parts = [
    `${wholeText(read)} read = ${wholeText(read - rejected)} scored + ${wholeText(rejected)} rejected`,
    `lanes: ${lanes.join(", ")}`,
    `credits: ${wholeText(counts.credits.granted.points)} points, ${wholeText(counts.credits.lostToMid.points)} lost to a wrong MID`,
    ...(rejectedElsewhere > 0 ? [`members and operators rejected: ${wholeText(rejectedElsewhere)}`] : []),
    `policy ${policyName}`,
  ];
  return parts.join("; ");
}
