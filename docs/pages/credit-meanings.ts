import type { RecognitionCode } from "../../core/credit/mutual-recognition.ts";
import type { TierCreditCode } from "../../core/credit/tier-credit.ts";

/** What the codes of a tier's credit say. */
export const TIER_MEANINGS: Readonly<Record<TierCreditCode, string>> = {
  certified: "granted, tier 1",
  validated: "granted, tier 2",
  exceeding: "granted, tier 3",
  notMember: "no member stands behind the importer of record",
  entityTypeNotEligible: "the policy grants it to other entity types",
  notYetMember: "the member has no status yet on the day of entry",
  notCertified: "applied and not certified",
  suspended: "suspended on the day of entry (6 USC 967(a))",
  removed: "removed from the programme",
  withdrawn: "withdrawn from the programme",
  statusUndated: "suspended, removed or withdrawn since a day that the records do not give",
  wrongMid: "due, and lost to the MID",
};

/** What the codes of mutual recognition say. */
export const RECOGNITION_MEANINGS: Readonly<Record<RecognitionCode, string>> = {
  recognised: "granted",
  notOnFile: "no foreign operator has the MID on file",
  countryNotCovered: "no arrangement covers the operator's country on the day",
  programmeNotCovered: "the operator is in another programme than the one covered",
  arrangementNotOperating: "the arrangement is signed, on trial or effective, and not operating",
  beforeOperatingDate: "the arrangement operates from a later day on",
  securityTypeNotGiven:
    "only some types of authorisation have a security part, and the operator's type is not given",
  notSecurityType: "the operator's type has no security part",
  operatorSuspended: "the partner suspended the operator",
  operatorRevoked: "the partner revoked the authorisation",
  operatorNotYetValid: "the authorisation begins later",
  operatorExpired: "the authorisation is over",
  manualReview: "a territory that a person has to decide on",
  wrongMid: "an operator is there, and the MID is not one that credits follow",
};
