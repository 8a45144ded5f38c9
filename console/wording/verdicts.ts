import type { MidVerdict } from "../../core/mid/check.ts";

const VERDICT_NAMES: Readonly<Record<MidVerdict, string>> = {
  match: "Matches",
  variant: "Accepted variant",
  registered: "On file",
  mismatch: "Does not match",
  malformed: "Malformed",
  missing: "Not declared",
  unverifiable: "Cannot be checked",
};

/** The verdict on a declared MID in words; the code itself where it has none here. */
export function verdictName(verdict: string): string {
  const names: Readonly<Record<string, string>> = VERDICT_NAMES;
  return names[verdict] ?? verdict;
}
