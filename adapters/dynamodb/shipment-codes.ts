import type { FastLink } from "../../core/credit/fast.ts";
import type { RecognitionCode } from "../../core/credit/mutual-recognition.ts";
import type { TierCreditCode } from "../../core/credit/tier-credit.ts";
import type { MidVerdict } from "../../core/mid/check.ts";

/** Every code that a stored shipment may hold, for reading what came back. The types see to it that none is forgotten. */
type CodesOf<Code extends string> = { readonly [Name in Code]: Name };

export const MID_VERDICTS: CodesOf<MidVerdict> = {
  match: "match",
  variant: "variant",
  registered: "registered",
  mismatch: "mismatch",
  malformed: "malformed",
  missing: "missing",
  unverifiable: "unverifiable",
};

export const FAST_LINKS: CodesOf<FastLink> = {
  importer: "importer",
  carrier: "carrier",
  driver: "driver",
  manufacturer: "manufacturer",
};

export const TIER_CODES: CodesOf<TierCreditCode> = {
  certified: "certified",
  validated: "validated",
  exceeding: "exceeding",
  notMember: "notMember",
  entityTypeNotEligible: "entityTypeNotEligible",
  notYetMember: "notYetMember",
  notCertified: "notCertified",
  suspended: "suspended",
  removed: "removed",
  withdrawn: "withdrawn",
  statusUndated: "statusUndated",
  wrongMid: "wrongMid",
};

export const RECOGNITION_CODES: CodesOf<RecognitionCode> = {
  recognised: "recognised",
  notOnFile: "notOnFile",
  countryNotCovered: "countryNotCovered",
  programmeNotCovered: "programmeNotCovered",
  arrangementNotOperating: "arrangementNotOperating",
  beforeOperatingDate: "beforeOperatingDate",
  securityTypeNotGiven: "securityTypeNotGiven",
  notSecurityType: "notSecurityType",
  operatorSuspended: "operatorSuspended",
  operatorRevoked: "operatorRevoked",
  operatorNotYetValid: "operatorNotYetValid",
  operatorExpired: "operatorExpired",
  manualReview: "manualReview",
  wrongMid: "wrongMid",
};
