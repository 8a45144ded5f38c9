import type { OutcomeStatus } from "../../core/factors/outcome.ts";
import { code } from "./markdown.ts";

/** The details that a factor can end with, by status, and what each means. */
export type Outcomes = Readonly<Partial<Record<OutcomeStatus, Readonly<Record<string, string>>>>>;

/** Outcomes as one sentence a status. */
export function outcomeText(outcomes: Outcomes): string {
  return Object.entries(outcomes)
    .map(([status, details]) => `**${status}** ${Object.entries(details).map(detailText).join(", ")}`)
    .join("; ");
}

/** A detail in angle brackets stands for values: `<country>`. */
function detailText([detail, meaning]: readonly [string, string]): string {
  return `${code(detail)} (${meaning})`;
}
