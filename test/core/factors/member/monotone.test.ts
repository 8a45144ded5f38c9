import fc from "fast-check";
import { expect, test } from "vitest";
import type { MemberFactorId } from "../../../../core/factors/member/member-factor.ts";
import type { MemberFacts } from "../../../../core/factors/member/member-facts.ts";
import { levelOf } from "./assessed.ts";
import { factsOf, rateOf } from "./facts-of.ts";

const rates = factsOf().rates;

// The other factors hold theirs beside their examples.
test.each<[string, MemberFactorId, (amount: number) => MemberFacts]>([
  ["a higher threat", "region", (level) => factsOf({ threatDollars: 37, threatLevelDollars: 37 * level })],
  [
    "one more wrong MID",
    "midErrors",
    (wrong) => factsOf({ rates: { ...rates, midErrors: rateOf(wrong, 1000, 30_000) } }),
  ],
  ["a higher base", "midErrors", (base) => factsOf({ rates: { ...rates, midErrors: rateOf(5, 100, base) } })],
  [
    "one more entry in a FAST lane",
    "fast",
    (fastEntries) => factsOf({ entries: 1001, fastEntries, fastParticipant: true }),
  ],
])("%s never gives less", (_, id, of) => {
  fc.assert(
    fc.property(fc.nat(1000), (amount) => {
      expect(levelOf(id, of(amount + 1))).toBeGreaterThanOrEqual(levelOf(id, of(amount)));
    }),
  );
});
