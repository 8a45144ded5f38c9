import type { Coverage } from "../policy/compile-coverage.ts";
import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { Day } from "../records/calendar-date.ts";
import { countryOrdinal } from "../records/country-code.ts";
import type { RegisteredOperator } from "../registry/registered-operator.ts";

/** Why mutual recognition gives no credit, from the furthest off to the nearest. */
type RecognitionRefusal =
  /** No foreign operator has the MID on file. */
  | "notOnFile"
  /** No arrangement covers the operator's country on the day; joint work plans and customs agreements are none. */
  | "countryNotCovered"
  /** The operator is in another programme than the one that covers its country. */
  | "programmeNotCovered"
  /** Signed, on trial or effective at most: a signed arrangement is not an operating one. */
  | "arrangementNotOperating"
  /** The arrangement operates, from a later day on. */
  | "beforeOperatingDate"
  /** The programme has types with and without a security part, and the operator's is not told. */
  | "securityTypeNotGiven"
  /** The operator's type has no security part. */
  | "notSecurityType"
  /** The partner suspended or revoked the operator, on or before the day or on a day that it did not give. */
  | "operatorSuspended"
  | "operatorRevoked"
  /** The authorisation begins later, or is over. */
  | "operatorNotYetValid"
  | "operatorExpired"
  /** The territory is one that a person has to decide on. */
  | "manualReview"
  /** The MID is not one that credits follow. */
  | "wrongMid";

export type RecognitionCode = "recognised" | RecognitionRefusal;

/** How near a holder comes to recognition: of several holders of one MID the nearest counts. */
const NEARNESS: Readonly<Record<RecognitionCode, number>> = {
  notOnFile: 0,
  wrongMid: 1,
  countryNotCovered: 2,
  programmeNotCovered: 3,
  arrangementNotOperating: 4,
  beforeOperatingDate: 5,
  securityTypeNotGiven: 6,
  notSecurityType: 7,
  operatorRevoked: 8,
  operatorSuspended: 9,
  operatorNotYetValid: 10,
  operatorExpired: 11,
  manualReview: 12,
  recognised: 13,
};

const NOT_GIVEN = -1;

/**
 * Whether a foreign operator earns the credit of its mutual recognition arrangement on a day. It does so whoever imports:
 * the key is the MID on the entry, not the membership of the importer.
 */
export function operatorStanding(
  operator: RegisteredOperator,
  day: Day,
  policy: CompiledPolicy,
): RecognitionCode {
  const coverage = coverageOn(operator, day, policy);
  if (coverage === undefined) return "countryNotCovered";
  const { programme, securityType } = operator.record;
  if (programme !== undefined && programme !== coverage.arrangementId) return "programmeNotCovered";
  const stage = stageStanding(coverage, day);
  if (stage !== "recognised") return stage;
  if (coverage.securityTypes !== undefined) {
    if (securityType === undefined) return "securityTypeNotGiven";
    if (!coverage.securityTypes.has(securityType.toUpperCase())) return "notSecurityType";
  }
  const authorisation = authorisationStanding(operator, day);
  if (authorisation !== "recognised") return authorisation;
  return coverage.manualReview ? "manualReview" : "recognised";
}

/** The holder nearest to recognition on a day, ties by operator id; undefined where there is none. */
export function nearestHolder(
  holders: readonly RegisteredOperator[],
  day: Day,
  policy: CompiledPolicy,
): RegisteredOperator | undefined {
  if (holders.length < 2) return holders[0];
  let nearest: RegisteredOperator | undefined;
  let most = NOT_GIVEN;
  for (const holder of holders) {
    const nearness = NEARNESS[operatorStanding(holder, day, policy)];
    if (
      nearness > most ||
      (nearness === most && nearest !== undefined && holder.operatorId < nearest.operatorId)
    ) {
      nearest = holder;
      most = nearness;
    }
  }
  return nearest;
}

/** The id of the arrangement that covers an operator on a day; empty where none does. */
export function arrangementIdOf(operator: RegisteredOperator, day: Day, policy: CompiledPolicy): string {
  return coverageOn(operator, day, policy)?.arrangementId ?? "";
}

function coverageOn(
  { record }: RegisteredOperator,
  day: Day,
  { coverage }: CompiledPolicy,
): Coverage | undefined {
  const ofCountry = coverage.get(countryOrdinal(record.country));
  if (ofCountry === undefined) return undefined;
  for (const one of ofCountry) {
    if (one.from <= day && day <= one.to) return one;
  }
  return undefined;
}

function stageStanding(
  { stages }: Coverage,
  day: Day,
): "recognised" | "arrangementNotOperating" | "beforeOperatingDate" {
  let gives = false;
  let willGive = false;
  for (const stage of stages) {
    if (stage.from <= day) gives = stage.givesCredit;
    else if (stage.givesCredit) willGive = true;
  }
  if (gives) return "recognised";
  return willGive ? "beforeOperatingDate" : "arrangementNotOperating";
}

/** A suspension or revocation in the partner's data ends the credit as of its day. */
function authorisationStanding(operator: RegisteredOperator, day: Day): RecognitionCode {
  const { record, endedOn, validFrom, validTo } = operator;
  if (endedOn !== NOT_GIVEN && day >= endedOn) {
    return record.status === "revoked" ? "operatorRevoked" : "operatorSuspended";
  }
  if (day < validFrom) return "operatorNotYetValid";
  return validTo !== NOT_GIVEN && day > validTo ? "operatorExpired" : "recognised";
}
