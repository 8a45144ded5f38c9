import type { CompiledPolicy } from "../policy/compile-policy.ts";
import { shareOf } from "../policy/share.ts";
import type { ShipmentFacts } from "../score/facts.ts";
import type { CreditOutcome, RecognitionCredit } from "./credit-outcome.ts";
import { arrangementIdOf, nearestHolder, operatorStanding } from "./mutual-recognition.ts";
import { isGranted, tierStanding } from "./tier-credit.ts";

/**
 * The credits of a shipment as of its entry date. The importer's tier and mutual recognition are independent of each other;
 * both ask for a MID that credits follow ("if incorrect, benefits cannot be applied"), and a cap holds on their sum. Credits
 * are fractions of the high-risk threshold, as 6 USC 964(a) states them, never of the points.
 */
export function assessCredit(facts: ShipmentFacts, policy: CompiledPolicy, out: CreditOutcome): void {
  const { highRiskThreshold } = policy.policy.shipment;
  const isMidRight = facts.manufacturer.accepted;

  const standing = tierStanding(facts.importer, facts.entryDay, policy);
  const isDue = isGranted(standing);
  const tierDue = isDue ? policy.policy.credit.tiers[standing] : 0;
  const tier = isMidRight ? tierDue : 0;
  out.tier.granted = isDue && isMidRight;
  out.tier.code = isDue && !isMidRight ? "wrongMid" : standing;
  out.tier.thousandths = tier;
  out.tier.points = shareOf(highRiskThreshold, tier);

  assessRecognition(facts, isMidRight, policy, out.mutualRecognition);

  const sum = tier + out.mutualRecognition.thousandths;
  const { cap } = policy.policy.credit;
  out.capped = sum > cap;
  out.thousandths = Math.min(sum, cap);
  out.points = shareOf(highRiskThreshold, out.thousandths);
  // A MID that matches is the expected one.
  out.lostToMid = facts.manufacturer.verdict === "match" ? 0 : lostToMid(facts, tierDue, out.points, policy);
}

/** Points that the expected MID would have earned beyond those earned. */
function lostToMid(facts: ShipmentFacts, tierDue: number, earned: number, policy: CompiledPolicy): number {
  const { credit, shipment } = policy.policy;
  const recognition = isExpectedRecognised(facts, policy) ? credit.mutualRecognition : 0;
  const possible = Math.min(tierDue + recognition, credit.cap);
  return Math.max(0, shareOf(shipment.highRiskThreshold, possible) - earned);
}

function assessRecognition(
  { entryDay, manufacturer }: ShipmentFacts,
  isMidRight: boolean,
  policy: CompiledPolicy,
  out: RecognitionCredit,
): void {
  const holder =
    nearestHolder(manufacturer.declaredHolders.operators, entryDay, policy) ??
    (isMidRight ? undefined : nearestHolder(manufacturer.expectedHolders.operators, entryDay, policy));
  if (holder === undefined) out.code = "notOnFile";
  else out.code = isMidRight ? operatorStanding(holder, entryDay, policy) : "wrongMid";
  out.operatorId = holder?.operatorId ?? "";
  out.arrangementId = holder === undefined ? "" : arrangementIdOf(holder, entryDay, policy);
  out.granted = out.code === "recognised";
  out.thousandths = out.granted ? policy.policy.credit.mutualRecognition : 0;
  out.points = shareOf(policy.policy.shipment.highRiskThreshold, out.thousandths);
}

/** Whether the expected MID is on file for an operator that earns the credit of mutual recognition. */
function isExpectedRecognised({ entryDay, manufacturer }: ShipmentFacts, policy: CompiledPolicy): boolean {
  const holder = nearestHolder(manufacturer.expectedHolders.operators, entryDay, policy);
  return holder !== undefined && operatorStanding(holder, entryDay, policy) === "recognised";
}
