import { assumed, quotaOf } from "./inputs.ts";
import type { Measured } from "./measured.ts";

const MILLION = 1_000_000;

/** Seconds that a function of some memory computes for so many of what was measured: less than a processor is as much slower. */
export function processorSeconds(
  { secondsAMillion }: Measured,
  work: keyof Measured["secondsAMillion"],
  count: number,
  megabytes: number,
): number {
  const share = Math.min(1, megabytes / quotaOf("processorMegabytes"));
  return ((secondsAMillion[work] * count) / MILLION / share) * assumed("processorSpeed");
}
