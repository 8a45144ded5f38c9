import type { RecognitionCode } from "./mutual-recognition.ts";
import type { TierCreditCode } from "./tier-credit.ts";

/** The credit of the importer's tier. */
export interface TierCredit {
  granted: boolean;
  code: TierCreditCode;
  /** Of the high-risk threshold. */
  thousandths: number;
  points: number;
}

/** The credit of mutual recognition. */
export interface RecognitionCredit {
  granted: boolean;
  code: RecognitionCode;
  thousandths: number;
  points: number;
  /** The holder of the MID that decided, and the arrangement that covers it on the entry date; empty where there is none. */
  operatorId: string;
  arrangementId: string;
}

/** Where the credits of a shipment are written. Reused from record to record, so that assessing one allocates nothing. */
export class CreditOutcome {
  readonly tier: TierCredit = { granted: false, code: "notMember", thousandths: 0, points: 0 };
  readonly mutualRecognition: RecognitionCredit = {
    granted: false,
    code: "notOnFile",
    thousandths: 0,
    points: 0,
    operatorId: "",
    arrangementId: "",
  };
  /** The sum of both after the cap, in thousandths of the high-risk threshold. */
  thousandths = 0;
  /** `thousandths` of the high-risk threshold in whole points, rounded half up: what is taken off. */
  points = 0;
  /** Whether the cap took something off the sum. */
  capped = false;
  /** Points that the same shipment would have earned beyond `points` had its MID been the expected one. */
  lostToMid = 0;
}
