import type { ScoreResult } from "./score-job.ts";

/** A scoring run in one line. */
export function scoreFigures({ read, rejected, rejectedElsewhere, counts, policyName }: ScoreResult): string {
  const number = (value: number) => value.toLocaleString("en");
  const lanes = Object.entries(counts.lanes).map(([lane, count]) => `${lane} ${number(count)}`);
  const parts = [
    `${number(read)} read = ${number(read - rejected)} scored + ${number(rejected)} rejected`,
    `lanes: ${lanes.join(", ")}`,
    `credits: ${number(counts.credits.granted.points)} points, ${number(counts.credits.lostToMid.points)} lost to a wrong MID`,
    ...(rejectedElsewhere > 0 ? [`members and operators rejected: ${number(rejectedElsewhere)}`] : []),
    `policy ${policyName}`,
  ];
  return parts.join("; ");
}
