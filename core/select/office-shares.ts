import type { PlanPolicy } from "../policy/plan-policy.ts";
import { columnValue } from "../rank/column-value.ts";
import { apportion } from "./apportion.ts";

/** Visits of an office by what they are for. */
export type OfficeShares = Readonly<Record<keyof PlanPolicy["shares"], number>>;

/** With one visit left the greatest share has it. */
const LEAST_TO_SHARE = 2;

/**
 * Divides the visits that an office has left in the whole period by the policy's shares, by largest remainders; of equal ones
 * random goes before sector and sector before risk. Where two or more are left, one at least is random: an office without a
 * random visit would be missing from the base rate.
 */
export function officeShares(left: number, shares: PlanPolicy["shares"]): OfficeShares {
  const parts = apportion(left, [shares.random, shares.sector, shares.risk]);
  const [random, sector, risk] = [
    columnValue(parts, 0, 0),
    columnValue(parts, 1, 0),
    columnValue(parts, 2, 0),
  ];
  if (random > 0 || left < LEAST_TO_SHARE) return { risk, sector, random };
  return risk > sector ? { risk: risk - 1, sector, random: 1 } : { risk, sector: sector - 1, random: 1 };
}
