import type { Manufacturer } from "./manufacturer.ts";
import { joinParts, readParts } from "./parts.ts";
import { ACCEPTED_READINGS, type MidReading, PRIMARY_READING, type Reading } from "./reading.ts";
import { couldChange } from "./reading-triggers.ts";
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
 * A reading holds for the whole MID. The open points are independent, so two readings may depart from the primary one
 * at once, where at least one of them changes this MID by itself. Three may not: what needs three is a mismatch.
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

  const readings = ACCEPTED_READINGS.filter(([reading]) => couldChange(reading, m));
  const live = new Set(readings.filter(([reading, change]) => accept([reading], change)));
  for (const [at, first] of readings.entries()) {
    for (const second of readings.slice(at + 1)) {
      if (live.has(first) || live.has(second)) {
        accept([first[0], second[0]], { ...first[1], ...second[1] });
      }
    }
  }
  return [...variants.values()];
}
