import type { Validation } from "../../../core/records/fields/validation.ts";
import type { Draws } from "../draws.ts";
import { weightedKeys } from "../weighted.ts";

/** Deficiencies of a validation in the mean: 3,045 in 1,713 visits in 2021. */
const MEAN = 1.8;

/** Criteria found deficient, the category's number first. Shares of 3.1 and of category 2 as published, the rest by guess. */
const CRITERIA = weightedKeys({
  "1.1": 3,
  "1.4": 3,
  "2.1": 7,
  "2.3": 6,
  "3.1": 5,
  "3.5": 5,
  "3.9": 4,
  "4.1": 7,
  "4.5": 5,
  "5.3": 6,
  "5.8": 5,
  "5.29": 3,
  "6.1": 5,
  "6.5": 4,
  "7.2": 5,
  "7.23": 3,
  "8.1": 4,
  "9.2": 5,
  "9.14": 3,
  "10.1": 4,
  "10.8": 2,
  "11.2": 3,
  "12.1": 4,
  "12.4": 2,
});

const REASONS = weightedKeys({
  inadequateEvidence: 32,
  notImplemented: 22,
  notDocumented: 24,
  notReviewed: 16,
  other: 6,
});

type Deficiency = NonNullable<Validation["deficiencies"]>[number];

/** The criteria that a visit found not met. */
export function deficienciesOf(draws: Draws): Deficiency[] {
  return Array.from({ length: draws.count(MEAN) }, () => ({
    criterion: CRITERIA.draw(draws),
    strength: draws.chance(0.7) ? ("must" as const) : ("should" as const),
    reason: REASONS.draw(draws),
  }));
}
