import { earnedTier } from "../credit/earned-tier.ts";
import { type Day, dayFromText } from "../records/calendar-date.ts";
import type { Incident } from "../records/fields/incident.ts";
import type { Member } from "../records/fields/member.ts";
import type { Operator } from "../records/fields/operator.ts";
import type { Validation } from "../records/fields/validation.ts";
import { type Finding, type FindingCode, finding } from "./finding.ts";
import type { MemberProfile } from "./registered-member.ts";

/** Findings about the dates of a member; those after the day `latest` are in the future. */
export function memberFindings(member: Member, latest: Day): Finding[] {
  const {
    memberId: id,
    certifiedOn,
    initialValidationOn,
    lastValidationOn,
    status,
    statusHistory = [],
  } = member;
  const find = (holds: boolean, code: FindingCode) => finding(holds, code, "member", id);
  const history = statusHistory.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const last = history.at(-1);
  const dates = [certifiedOn, initialValidationOn, lastValidationOn, ...history.map(({ on }) => on)];
  return [
    ...find(
      precedes(initialValidationOn, certifiedOn) || precedes(lastValidationOn, certifiedOn),
      "validatedBeforeCertified",
    ),
    ...find(precedes(lastValidationOn, initialValidationOn), "lastValidationBeforeInitial"),
    ...find(
      dates.some((on) => on !== undefined && isAfter(on, latest)),
      "dateInFuture",
    ),
    ...find(hasGap(history.map((step) => step.status)), "statusGap"),
    ...find(last !== undefined && status !== undefined && last.status !== status, "statusContradictsHistory"),
    ...find(history.length === 0 && status === "suspended", "statusUndated"),
  ];
}

/** Whether a member states tier 3 and its newest validation up to a day does not bear it out. */
export function tierFindings(
  { memberId, entityType, tier, status }: MemberProfile,
  newest: Validation | undefined,
  asOf: Day,
): Finding[] {
  const claims = tier === "3" && (status === "validated" || status === "exceeding");
  const isUnearned = claims && newest !== undefined && earnedTier(entityType, [newest], asOf).tier < 3;
  return finding(isUnearned, "tierNotEarned", "member", memberId);
}

/** The members that claim an importer id which another member claims or has as its own. */
export function importerIdFindings(members: readonly MemberProfile[]): Finding[] {
  const claimed = new Set<string>();
  const claimedTwice = new Set<string>();
  for (const { memberId, importerIds = [] } of members) {
    for (const id of new Set([memberId, ...importerIds])) (claimed.has(id) ? claimedTwice : claimed).add(id);
  }
  return members.flatMap(({ memberId, importerIds = [] }) =>
    finding(
      importerIds.some((id) => claimedTwice.has(id)),
      "importerIdClaimedTwice",
      "member",
      memberId,
    ),
  );
}

/** Findings about an operator. */
export function operatorFindings({
  operatorId: id,
  validFrom,
  validTo,
  status,
  statusOn,
}: Operator): Finding[] {
  const hasEnded = status === "suspended" || status === "revoked";
  return [
    ...finding(precedes(validTo, validFrom), "validityEndsBeforeItStarts", "operator", id),
    ...finding(hasEnded && statusOn === undefined, "statusUndated", "operator", id),
  ];
}

/** Findings about an incident as of a day. */
export function incidentFindings(
  { incidentId, occurredOn }: Incident,
  isMember: boolean,
  asOf: Day,
): Finding[] {
  return [
    ...finding(isAfter(occurredOn, asOf), "dateInFuture", "incident", incidentId),
    ...finding(!isMember, "memberUnknown", "incident", incidentId),
  ];
}

/** Findings about a validation as of a day. */
export function validationFindings(validation: Validation, isMember: boolean, asOf: Day): Finding[] {
  const { validationId, completedOn, actionsClosedOn } = validation;
  return [
    ...finding(isAfter(completedOn, asOf), "dateInFuture", "validation", validationId),
    ...finding(
      precedes(actionsClosedOn, completedOn),
      "actionsClosedBeforeValidation",
      "validation",
      validationId,
    ),
    ...finding(!isMember, "memberUnknown", "validation", validationId),
  ];
}

/** Steps that cannot follow from nothing: validation comes after certification, exceeding after validation. */
const NEEDS_BEFORE: Readonly<Record<string, readonly string[]>> = {
  validated: ["certified", "validated", "exceeding"],
  exceeding: ["validated", "exceeding"],
};

function hasGap(statuses: readonly string[]): boolean {
  return statuses.some((status, at) => {
    const needed = NEEDS_BEFORE[status];
    return needed !== undefined && !statuses.slice(0, at).some((before) => needed.includes(before));
  });
}

function precedes(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one < other;
}

function isAfter(on: string, asOf: Day): boolean {
  return dayFromText(on) > asOf;
}
