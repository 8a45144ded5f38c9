import type { Policy } from "../../core/policy/policy.ts";
import { code, table } from "./markdown.ts";
import { percent } from "./percent.ts";

/** The threshold and the lanes. */
export function lanesSection({ shipment }: Policy): string[] {
  const { highRiskThreshold, lanes, openToExamination: open } = shipment;
  const row = (lane: keyof typeof open, rule: string) => [code(lane), rule, percent(open[lane])];
  return [
    "## Threshold and lanes",
    `The high-risk threshold is ${highRiskThreshold} points. Points after credit decide the lane; the first rule that holds counts.`,
    table(
      ["lane", "rule", "open to random examination (the project's own)"],
      [
        row("review", `${highRiskThreshold} points or more`),
        row("fast", `every link of FAST holds, and fewer than ${lanes.fastBelow} points`),
        row("green", `any credit, and fewer than ${lanes.greenBelow} points`),
        row("standard", "everything else"),
      ],
    ),
    `No member and no lane is exempt: a policy with a share of 0 is refused. Points after credit keep their sign for ordering;
\`displayPoints\` never goes below 0. FAST asks for every link on the day of entry (CBP, FAST: Free and Secure Trade): importer
and carrier certified at least, a driver's FAST card, and on the border with Mexico a certified manufacturer in Mexico with
the declared MID on file. A missing link is named.`,
  ];
}
