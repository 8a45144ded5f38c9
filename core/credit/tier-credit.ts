import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { Day } from "../records/calendar-date.ts";
import type { Status } from "../records/fields/programme-codes.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";

/** The tier whose credit is granted. */
type GrantedTier = "certified" | "validated" | "exceeding";

/** Why no credit of a tier is granted. */
type TierRefusal =
  /** No member stands behind the importer of record. */
  | "notMember"
  /** The policy grants tier credit to other entity types. */
  | "entityTypeNotEligible"
  /** The member has no status yet on the entry date. */
  | "notYetMember"
  /** Applied, and not certified: no benefits until certification (CTPAT Strategic Plan 2004). */
  | "notCertified"
  /** 6 USC 967(a): benefits denied. */
  | "suspended"
  | "removed"
  | "withdrawn"
  /** Suspended, removed or withdrawn since a day that no one gave. */
  | "statusUndated"
  /** The credit was there; the MID is not one that credits follow. */
  | "wrongMid";

export type TierCreditCode = GrantedTier | TierRefusal;

const BY_TIER = ["notCertified", "certified", "validated", "exceeding"] as const;

const ENDED: ReadonlyMap<Status, TierRefusal> = new Map<Status, TierRefusal>([
  ["suspended", "suspended"],
  ["removed", "removed"],
  ["withdrawn", "withdrawn"],
]);

/**
 * Whether the importer's tier gives credit on a day, whatever the MID: 6 USC 964 for tier 1, 965 for tier 2, 966 for tier 3.
 */
export function tierStanding(
  importer: RegisteredMember | undefined,
  day: Day,
  policy: CompiledPolicy,
): TierCreditCode {
  if (importer === undefined) return "notMember";
  if (!policy.tierEntityTypes.has(importer.entityType)) return "entityTypeNotEligible";
  const { timeline } = importer;
  const tier = timeline.benefitTierOn(day);
  if (tier > 0) return BY_TIER[tier];
  const status = timeline.statusOn(day);
  if (status === undefined) return "notYetMember";
  const ended = ENDED.get(status);
  if (ended === undefined) return "notCertified";
  return timeline.isUndatedOn(day) ? "statusUndated" : ended;
}

/** Whether a standing is a tier whose credit is granted. */
export function isGranted(code: TierCreditCode): code is GrantedTier {
  return code === "certified" || code === "validated" || code === "exceeding";
}
