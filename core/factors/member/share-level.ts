import { FULL_LEVEL } from "./member-factor.ts";

/** The level of an amount on a straight scale that is full at `fullAt`: whole thousandths, rounded down, 1000 at most. */
export function shareLevel(amount: number, fullAt: number): number {
  return Math.min(FULL_LEVEL, Math.floor((FULL_LEVEL * amount) / fullAt));
}
