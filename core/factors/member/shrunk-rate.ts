import type { RateFacts } from "./member-facts.ts";

/** Thousandths of an event per 1,000 entries in one event per entry. */
const PER_ENTRY = 1_000_000;
const THOUSANDTHS = 1000;

/** A rate as it was measured, in thousandths of an event per 1,000 entries. `exposure` is above 0. */
export function plainRate(events: number, exposure: number): number {
  return Math.round((PER_ENTRY * events) / exposure);
}

/**
 * A rate as if `shrinkageEntries` more entries had come at the base rate: (events + m x base) / (exposure + m), in thousandths
 * of an event per 1,000 entries. Few entries leave it near the base, many near what was measured, so that three seals in
 * 200,000 entries do not weigh as much as three in thirty.
 */
export function shrunkRate({ events, exposure, base = 0 }: RateFacts, shrinkageEntries: number): number {
  const m = shrinkageEntries * THOUSANDTHS;
  return Math.round((PER_ENTRY * events + m * base) / (exposure + m));
}
