import type { PlanFile } from "../../core/select/plan-files.ts";

/** Key of a file of a plan in the data bucket. */
export function planFileKey(planId: string, name: PlanFile): string {
  return `plans/${planId}/${name}`;
}
