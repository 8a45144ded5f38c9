import type { Outcome } from "../outcome.ts";
import { FULL_LEVEL } from "./member-factor.ts";
import type { RateFacts } from "./member-facts.ts";
import { shareLevel } from "./share-level.ts";
import { shrunkRate } from "./shrunk-rate.ts";

/** Scores a shrunk rate: full at `fullAtPerThousand` events in 1,000 entries. Without entries it is the type's base. */
export function scoreRate(
  facts: RateFacts,
  shrinkageEntries: number,
  fullAtPerThousand: number,
  outcome: Outcome,
): void {
  const rate = shrunkRate(facts, shrinkageEntries);
  outcome.score(
    shareLevel(rate, fullAtPerThousand * FULL_LEVEL),
    rate,
    facts.exposure > 0 ? "ownRate" : "baseRate",
  );
}
