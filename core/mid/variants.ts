import type { Manufacturer } from "./manufacturer.ts";
import { joinParts, readParts } from "./parts.ts";
import { ACCEPTED_READINGS, type MidReading, PRIMARY_READING, type Reading } from "./reading.ts";
import type { MidRules } from "./rules.ts";

/** A MID that another accepted reading of the rules builds. */
export interface MidVariant {
  readonly mid: string;
  /** The reading's code, or two joined by `+`. */
  readonly reason: string;
  readonly readings: readonly MidReading[];
}

/**
 * The accepted variants of an expected MID: distinct from it and from each other, the fewest changes first.
 * A reading holds for the whole MID. At most two readings depart from the primary at once, and only readings that
 * change this MID are paired: the open points are independent, but a MID that needs three of them is no longer one
 * that this manufacturer can be told by.
 */
export function midVariants(m: Manufacturer, rules: MidRules, expected: string): MidVariant[] {
  const variants = new Map<string, MidVariant>();
  const accept = (readings: readonly MidReading[], change: Partial<Reading>): boolean => {
    const parts = readParts(m, rules, { ...PRIMARY_READING, ...change });
    const mid = typeof parts === "string" ? expected : joinParts(parts);
    if (mid !== expected && !variants.has(mid)) {
      variants.set(mid, { mid, reason: readings.join("+"), readings });
    }
    return mid !== expected;
  };

  const live = ACCEPTED_READINGS.filter(([reading, change]) => accept([reading], change));
  for (const [at, [first, firstChange]] of live.entries()) {
    for (const [second, secondChange] of live.slice(at + 1)) {
      accept([first, second], { ...firstChange, ...secondChange });
    }
  }
  return [...variants.values()];
}
