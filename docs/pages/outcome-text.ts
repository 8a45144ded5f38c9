import type { OutcomeMeanings } from "../../core/factors/outcome-meanings.ts";
import { code } from "./markdown.ts";

/** Outcomes as one sentence a status. */
export function outcomeText(outcomes: OutcomeMeanings): string {
  return Object.entries(outcomes)
    .map(([status, details]) => `**${status}** ${Object.entries(details).map(detailText).join(", ")}`)
    .join("; ");
}

/** A detail in angle brackets stands for values: `<country>`. */
function detailText([detail, meaning]: readonly [string, string]): string {
  return `${code(detail)} (${meaning})`;
}
