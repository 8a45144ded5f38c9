import { cityPart } from "./city-part.ts";
import { DEPARTURES, type Departure } from "./departures.ts";
import type { Manufacturer } from "./manufacturer.ts";
import { namePart } from "./name-part.ts";
import { numberPart } from "./number-part.ts";
import { joinParts, type MidParts } from "./parts.ts";
import type { MidReading } from "./reading.ts";
import { couldChange, traitsOf } from "./reading-triggers.ts";
import type { MidRules } from "./rules.ts";

/** A MID that another accepted reading of the rules builds. */
export interface MidVariant {
  readonly mid: string;
  /** The reading's code, or two joined by `+`. */
  readonly reason: string;
  readonly readings: readonly MidReading[];
}

/**
 * The accepted variants of a MID whose parts in the primary reading are given: distinct from it and from each other,
 * the fewest changes first.
 * A reading holds for the whole MID. The open points are independent, so two readings may depart from the primary one
 * at once, where at least one of them changes this MID by itself. Three may not: what needs three is a mismatch.
 */
export function midVariants(m: Manufacturer, rules: MidRules, primary: MidParts): MidVariant[] {
  const expected = joinParts(primary);
  const variants: MidVariant[] = [];
  const accept = (departure: Departure): boolean => {
    const mid = midIn(departure, m, rules, primary) ?? expected;
    if (mid === expected) {
      return false;
    }
    if (!variants.some((variant) => variant.mid === mid)) {
      variants.push({ mid, reason: departure.reason, readings: departure.readings });
    }
    return true;
  };

  const traits = traitsOf(m);
  const possible = DEPARTURES.filter(({ code }) => couldChange(code, m, traits));
  const codes = possible.map(({ code }) => code);
  const live = possible.filter(accept).map(({ code }) => code);
  if (live.length === 0) {
    return variants;
  }
  for (const { code, pairs } of possible) {
    for (const pair of pairs) {
      if (codes.includes(pair.second) && (live.includes(code) || live.includes(pair.second))) {
        accept(pair);
      }
    }
  }
  return variants;
}

/** The MID in another reading, worked out where it may differ; undefined where it does not, or builds nothing. */
function midIn(
  { reading, parts }: Departure,
  m: Manufacturer,
  rules: MidRules,
  primary: MidParts,
): string | undefined {
  const { country } = primary;
  const name = parts.has("name") ? namePart(m.name, country, rules, reading) : primary.name;
  const number = parts.has("number") ? numberPart(m.street, reading) : primary.number;
  const city = parts.has("city") ? cityPart(m.city, country, reading) : primary.city;
  const isSame = name === primary.name && number === primary.number && city === primary.city;
  return isSame || name === "" || city === "" ? undefined : joinParts({ country, name, number, city });
}
