import type { CreditOutcome } from "./credit-outcome.ts";
import type { RecognitionCode } from "./mutual-recognition.ts";
import type { TierCreditCode } from "./tier-credit.ts";

/** One credit granted or refused, as data; points are those of the credit alone, before the cap. */
export type CreditReason =
  | {
      readonly credit: "tier";
      readonly granted: boolean;
      readonly code: TierCreditCode;
      readonly thousandths: number;
      readonly points: number;
    }
  | {
      readonly credit: "mutualRecognition";
      readonly granted: boolean;
      readonly code: RecognitionCode;
      readonly thousandths: number;
      readonly points: number;
      readonly operatorId?: string;
      readonly arrangementId?: string;
    }
  /** What the cap took off the sum. */
  | { readonly credit: "cap"; readonly granted: false; readonly code: "capped"; readonly points: number }
  /** What the MID cost. */
  | { readonly credit: "mid"; readonly granted: false; readonly code: "lostToMid"; readonly points: number };

/** Every credit of a shipment, granted and refused, in fixed order. */
export function creditReasons({
  tier,
  mutualRecognition,
  points,
  capped,
  lostToMid,
}: CreditOutcome): CreditReason[] {
  const { operatorId, arrangementId, ...recognition } = mutualRecognition;
  const reasons: CreditReason[] = [
    { credit: "tier", ...tier },
    {
      credit: "mutualRecognition",
      ...recognition,
      ...(operatorId !== "" && { operatorId }),
      ...(arrangementId !== "" && { arrangementId }),
    },
  ];
  if (capped) {
    reasons.push({
      credit: "cap",
      granted: false,
      code: "capped",
      points: tier.points + mutualRecognition.points - points,
    });
  }
  if (lostToMid > 0) reasons.push({ credit: "mid", granted: false, code: "lostToMid", points: lostToMid });
  return reasons;
}
