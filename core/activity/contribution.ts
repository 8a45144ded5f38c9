import type { MidVerdict } from "../mid/check.ts";
import { type CompiledPolicy, UNKNOWN_LEVEL } from "../policy/compile-policy.ts";
import { ABSENT, type ShipmentFacts } from "../score/facts.ts";
import type { Lane, Score } from "../score/score.ts";

/** The member index of importers that nobody knows. */
export const NO_MEMBER = -1;

/**
 * What one shipment adds to its member's totals and to the run's: integers, so that an entry that turns out to be superseded
 * can be taken out again. One object serves a whole file; `{ ...contribution }` keeps one.
 */
export interface Contribution {
  /** The member's index, or NO_MEMBER. */
  member: number;
  month: number;
  day: number;
  valueCents: number;
  weightGrams: number;
  chapter: number;
  /** Country ordinal of the origin (`countryOrdinal`), -1 unknown. */
  origin: number;
  /** Threat level of the origin in thousandths, -1 unknown. */
  threatLevel: number;
  anomalyPoints: number;
  unknownAnomalies: number;
  midVerdict: MidVerdict;
  usedFast: boolean;
  lane: Lane;
  tierCredit: number;
  recognitionCredit: number;
  credit: number;
  creditLost: number;
}

export function emptyContribution(): Contribution {
  return {
    member: NO_MEMBER,
    month: 0,
    day: 0,
    valueCents: 0,
    weightGrams: 0,
    chapter: 0,
    origin: ABSENT,
    threatLevel: UNKNOWN_LEVEL,
    anomalyPoints: 0,
    unknownAnomalies: 0,
    midVerdict: "missing",
    usedFast: false,
    lane: "standard",
    tierCredit: 0,
    recognitionCredit: 0,
    credit: 0,
    creditLost: 0,
  };
}

/** Fills `into` with what a scored shipment adds. */
export function contribute(
  into: Contribution,
  facts: ShipmentFacts,
  score: Score,
  policy: CompiledPolicy,
): void {
  into.member = facts.importer?.index ?? NO_MEMBER;
  into.month = facts.entryMonth;
  into.day = facts.entryDay;
  into.valueCents = facts.valueCents;
  into.weightGrams = facts.weightGrams;
  into.chapter = facts.chapter;
  into.origin = facts.originCountry;
  into.threatLevel = policy.threatLevel[facts.originCountry] ?? UNKNOWN_LEVEL;
  into.anomalyPoints = facts.anomalies.points;
  into.unknownAnomalies = facts.anomalies.unknown.length;
  into.midVerdict = facts.manufacturer.verdict;
  into.usedFast = facts.fastLane === 1;
  into.lane = score.lane;
  into.tierCredit = score.credit.tier.points;
  into.recognitionCredit = score.credit.mutualRecognition.points;
  into.credit = score.credit.points;
  into.creditLost = score.credit.lostToMid;
}
