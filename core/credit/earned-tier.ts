import { type Day, dayFromText } from "../records/calendar-date.ts";
import type { EntityType } from "../records/fields/programme-codes.ts";
import type { Validation } from "../records/fields/validation.ts";

/** What tier 3 asks for; all of it. */
export type TierThreeCondition = "importerOrExporter" | "validated" | "noOpenActions" | "bestPractice";

/** The tier that validations up to a day have earned: 0 where none was passed. */
export interface EarnedTier {
  readonly tier: 0 | 2 | 3;
  /** Conditions of tier 3 that do not hold. */
  readonly unmet: readonly TierThreeCondition[];
}

/**
 * The tier that a member's validations bear out as of a day, to hold against the tier that its record states. The newest
 * validation counts; one whose actions were all closed by the day counts as passed.
 * Source: CTPAT Best Practices Framework, 20 July 2021; 6 USC 965 and 966.
 */
export function earnedTier(entityType: EntityType, validations: readonly Validation[], day: Day): EarnedTier {
  const newest = newestOn(validations, day);
  const isOpen = newest !== undefined && hasOpenActions(newest, day);
  const isValidated = newest !== undefined && newest.result !== "failed";
  const conditions: readonly (readonly [TierThreeCondition, boolean])[] = [
    ["importerOrExporter", entityType === "IMP" || entityType === "EXP"],
    ["validated", isValidated],
    ["noOpenActions", !isOpen],
    ["bestPractice", newest?.bestPractices?.some(holdsAllFive) ?? false],
  ];
  const unmet = conditions.filter(([, holds]) => !holds).map(([condition]) => condition);
  if (unmet.length === 0) return { tier: 3, unmet };
  return { tier: isValidated && !isOpen ? 2 : 0, unmet };
}

function newestOn(validations: readonly Validation[], day: Day): Validation | undefined {
  let newest: Validation | undefined;
  for (const one of validations) {
    if (dayFromText(one.completedOn) > day) continue;
    if (newest === undefined || isNewer(one, newest)) newest = one;
  }
  return newest;
}

/** Two of one day: the greater id counts, so that their order does not. */
function isNewer(one: Validation, other: Validation): boolean {
  if (one.completedOn !== other.completedOn) return one.completedOn > other.completedOn;
  return one.validationId > other.validationId;
}

function hasOpenActions({ result, actionsRequired = 0, actionsClosedOn }: Validation, day: Day): boolean {
  if (result !== "actionsRequired" && actionsRequired === 0) return false;
  return actionsClosedOn === undefined || dayFromText(actionsClosedOn) > day;
}

function holdsAllFive(practice: NonNullable<Validation["bestPractices"]>[number]): boolean {
  return (
    practice.managementSupport &&
    practice.innovative &&
    practice.documented &&
    practice.checksAndBalances &&
    practice.evidence
  );
}
