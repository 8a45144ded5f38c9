import type { PickReason } from "./pick-reason.ts";

/** How many picks have each reason of record. */
export function reasonCounts(picks: readonly { readonly reason: PickReason }[]): Record<PickReason, number> {
  const counts = { law: 0, selected: 0, risk: 0, sector: 0, random: 0 };
  for (const { reason } of picks) counts[reason] += 1;
  return counts;
}
