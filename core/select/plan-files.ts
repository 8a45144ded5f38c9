import type { Plan } from "./plan.ts";
import { backlogCsvLines, planCsvLines } from "./plan-lines.ts";

/** The names of a plan's files. */
export const PLAN_FILES = ["plan.csv", "plan.json", "backlog.csv"] as const;

export type PlanFile = (typeof PLAN_FILES)[number];

/** The whole text of plan.json. */
export function planJson(plan: Plan): string {
  return `${JSON.stringify(plan, undefined, 2)}\n`;
}

/** The whole text of each file of a plan: the same plan gives the same bytes, wherever it is made. */
export function planFiles(plan: Plan): Readonly<Record<PlanFile, string>> {
  return {
    "plan.csv": textOf(planCsvLines(plan)),
    "plan.json": planJson(plan),
    "backlog.csv": textOf(backlogCsvLines(plan)),
  };
}

function textOf(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
