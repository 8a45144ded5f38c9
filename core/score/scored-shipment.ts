import { type CreditReason, creditReasons } from "../credit/credit-reasons.ts";
import type { FastLink } from "../credit/fast.ts";
import type { FactorReason } from "../factors/outcome.ts";
import type { MidCheck } from "../mid/check.ts";
import { dayToText } from "../records/calendar-date.ts";
import { countryCode } from "../records/country-code.ts";
import type { ShipmentFacts } from "./facts.ts";
import type { Lane, Score } from "./score.ts";
import { scoreReasons } from "./score-reasons.ts";

/** A shipment as scored: what a line of `shipments.ndjson` holds, and what the shipments table keeps. */
export interface ScoredShipment {
  readonly entryNumber: string;
  readonly version: number;
  readonly entryDate: string;
  readonly importerId: string;
  /** The member behind the importer; null where none is known. */
  readonly memberId: string | null;
  readonly countryOfOrigin: string;
  readonly valueUsd: number;
  /** Points after credit; below 0 where the credit is larger. */
  readonly points: number;
  /** Points after credit as shown to people: never below 0. */
  readonly displayPoints: number;
  readonly rawPoints: number;
  readonly creditPoints: number;
  readonly creditLostToMid: number;
  readonly lane: Lane;
  readonly reasons: readonly FactorReason[];
  readonly credits: readonly CreditReason[];
  readonly fast: { readonly status: string; readonly missing: readonly FastLink[] };
  readonly mid: MidCheck;
  /** Id, version and hash of the policy. */
  readonly policy: string;
}

/** What a scored shipment carries over from its record. */
export interface ShipmentIdentity {
  readonly entryNumber: string;
  readonly version: number;
  readonly importerId: string;
}

/** Puts a score into a form that lasts. `policy` names id, version and hash. */
export function scoredShipment(
  identity: ShipmentIdentity,
  facts: ShipmentFacts,
  score: Score,
  mid: MidCheck,
  policy: string,
): ScoredShipment {
  return {
    entryNumber: identity.entryNumber,
    version: identity.version,
    entryDate: dayToText(facts.entryDay),
    importerId: identity.importerId,
    memberId: facts.importer?.memberId ?? null,
    countryOfOrigin: countryCode(facts.originCountry),
    valueUsd: facts.valueCents / 100,
    points: score.points,
    displayPoints: Math.max(0, score.points),
    rawPoints: score.rawPoints,
    creditPoints: score.credit.points,
    creditLostToMid: score.credit.lostToMid,
    lane: score.lane,
    reasons: scoreReasons(score),
    credits: creditReasons(score.credit),
    fast: score.fast,
    mid,
    policy,
  };
}
