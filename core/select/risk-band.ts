import type { PlanPolicy } from "../policy/plan-policy.ts";

/** Bands of risk, the highest first. */
export const RISK_BANDS = ["high", "medium", "low"] as const;

export type RiskBand = (typeof RISK_BANDS)[number];

const WHOLE = 1000;

/** The band of a place (from 1) among so many ranked candidates; the policy's shares are rounded up to whole candidates. */
export function riskBand(place: number, ranked: number, { high, medium }: PlanPolicy["bands"]): RiskBand {
  if (place * WHOLE < ranked * high + WHOLE) return "high";
  return place * WHOLE < ranked * (high + medium) + WHOLE ? "medium" : "low";
}
