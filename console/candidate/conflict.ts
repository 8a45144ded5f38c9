import type { Decision } from "../../functions/candidates-api/schemas/decision.ts";
import { Problem } from "../api/problem.ts";

/** The decisions that others made first, where that is why a decision was refused; undefined for any other error. */
export function decidedFirst(error: Error | null): readonly Decision[] | undefined {
  if (!(error instanceof Problem) || error.code !== "conflict") return undefined;
  const { newest } = error.document;
  return Array.isArray(newest) ? newest : [];
}
