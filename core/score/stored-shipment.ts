import { type Contribution, NO_MEMBER } from "../activity/contribution.ts";
import type { CreditReason } from "../credit/credit-reasons.ts";
import { anomalies } from "../factors/anomalies.ts";
import type { FactorReason } from "../factors/outcome.ts";
import type { MidCheck, MidVerdict } from "../mid/check.ts";
import { dayFromText, monthOfDay } from "../records/calendar-date.ts";
import { originOrdinal } from "../records/country-code.ts";
import type { Lane } from "./score.ts";
import type { ScoredShipment } from "./scored-shipment.ts";

/** What a ranking folds of a stored shipment. */
export interface StoredFeatures {
  readonly entryNumber: string;
  readonly version: number;
  /** First 32 hexadecimal digits of the SHA-256 of the record's canonical content: orders equal versions that differ. */
  readonly digest: string;
  /** Version of the registry snapshot that it was scored with: of one content the greatest counts. */
  readonly registry: string;
  readonly importerId: string;
  /** `YYYY-MM-DD`. */
  readonly entryDate: string;
  readonly valueCents: number;
  /** -1 where the record does not say; so is `chapter`. */
  readonly weightGrams: number;
  readonly chapter: number;
  /** ISO 3166-1 alpha-2; empty where the record does not say. */
  readonly countryOfOrigin: string;
  /** Threat level of the origin in thousandths, -1 unknown. */
  readonly threatLevel: number;
  readonly anomalyPoints: number;
  readonly unknownAnomalies: number;
  readonly midVerdict: MidVerdict;
  readonly usedFast: boolean;
  readonly lane: Lane;
  readonly tierCredit: number;
  readonly recognitionCredit: number;
  readonly creditPoints: number;
  readonly creditLostToMid: number;
}

/** A scored shipment as the shipments table keeps it: all that a ranking and an analyst need, in at most 1 KB. */
export interface StoredShipment extends StoredFeatures {
  /** The member behind the importer when the shipment was scored; null where none was known. */
  readonly memberId: string | null;
  /** Points after credit; below 0 where the credit is larger. */
  readonly points: number;
  readonly rawPoints: number;
  /** Every reason of the score; of unknown anomaly codes the first 100. */
  readonly reasons: readonly FactorReason[];
  readonly credits: readonly CreditReason[];
  readonly fast: ScoredShipment["fast"];
  readonly mid: StoredMid;
  /** Id, version and hash of the policy. */
  readonly policy: string;
}

/** What is kept of a MID check; the differing parts and the MIDs nearby stand in the scored lines. */
export interface StoredMid {
  readonly declared: string;
  /** Empty where no MID can be built. */
  readonly expected: string;
  /** The accepted reading of a variant, the broken rule of a malformed MID; empty otherwise. */
  readonly reason: string;
}

/** The stored form of a shipment just scored. `digest` is that of the record's canonical content. */
export function storedShipment(
  scored: ScoredShipment,
  contribution: Contribution,
  digest: string,
  registry: string,
): StoredShipment {
  return {
    entryNumber: scored.entryNumber,
    version: scored.version,
    digest: digest.slice(0, DIGEST_LENGTH),
    importerId: scored.importerId,
    memberId: scored.memberId,
    entryDate: scored.entryDate,
    countryOfOrigin: scored.countryOfOrigin,
    valueCents: contribution.valueCents,
    weightGrams: contribution.weightGrams,
    chapter: contribution.chapter,
    threatLevel: contribution.threatLevel,
    anomalyPoints: contribution.anomalyPoints,
    unknownAnomalies: contribution.unknownAnomalies,
    midVerdict: contribution.midVerdict,
    usedFast: contribution.usedFast,
    lane: contribution.lane,
    tierCredit: contribution.tierCredit,
    recognitionCredit: contribution.recognitionCredit,
    creditPoints: contribution.credit,
    creditLostToMid: contribution.creditLost,
    points: scored.points,
    rawPoints: scored.rawPoints,
    reasons: storedReasons(scored.reasons),
    credits: scored.credits,
    fast: scored.fast,
    mid: storedMid(scored.mid),
    policy: scored.policy,
    registry,
  };
}

/** Hexadecimal digits kept of a record's digest. */
export const DIGEST_LENGTH = 32;

/** Unknown anomaly codes that a stored shipment lists: a record can bring thousands, and no table keeps an item of any size. */
const MOST_UNKNOWN_CODES = 100;

/** All reasons but the unknown codes past the most; `unknownAnomalies` counts those too. */
function storedReasons(reasons: readonly FactorReason[]): readonly FactorReason[] {
  let unknown = 0;
  const isKept = ({ factor, status }: FactorReason) =>
    factor !== anomalies.id || status !== "missing" || ++unknown <= MOST_UNKNOWN_CODES;
  return reasons.filter(isKept);
}

function storedMid(check: MidCheck): StoredMid {
  return {
    declared: "declared" in check ? check.declared : "",
    expected: "expected" in check ? (check.expected ?? "") : "",
    reason: "reason" in check ? check.reason : "rule" in check ? check.rule : "",
  };
}

/** What a stored shipment adds to the totals of the member with an index; of none where that is undefined. */
export function contributionOf(stored: StoredFeatures, member: number | undefined): Contribution {
  const day = dayFromText(stored.entryDate);
  return {
    member: member ?? NO_MEMBER,
    month: monthOfDay(day),
    day,
    valueCents: stored.valueCents,
    weightGrams: stored.weightGrams,
    chapter: stored.chapter,
    origin: originOrdinal(stored.countryOfOrigin),
    threatLevel: stored.threatLevel,
    anomalyPoints: stored.anomalyPoints,
    unknownAnomalies: stored.unknownAnomalies,
    midVerdict: stored.midVerdict,
    usedFast: stored.usedFast,
    lane: stored.lane,
    tierCredit: stored.tierCredit,
    recognitionCredit: stored.recognitionCredit,
    credit: stored.creditPoints,
    creditLost: stored.creditLostToMid,
  };
}
