import { quotaOf } from "./inputs.ts";
import type { TableThroughput } from "./setups.ts";

/**
 * Seconds in which a table takes or gives units: as many a second as it begins with, and twice as many after each half hour, up
 * to its most. That is what DynamoDB promises; often it grows faster.
 */
export function secondsFor(units: number, { first, most }: TableThroughput): number {
  const step = quotaOf("growthSeconds");
  let left = units;
  let seconds = 0;
  for (let rate = Math.min(first, most); ; rate = Math.min(rate * 2, most)) {
    if (left <= rate * step || rate === most) return seconds + left / rate;
    left -= rate * step;
    seconds += step;
  }
}
