import { earnedTier } from "../credit/earned-tier.ts";
import { type Day, dayFromText } from "../records/calendar-date.ts";
import type { Incident } from "../records/fields/incident.ts";
import type { Member } from "../records/fields/member.ts";
import type { Operator } from "../records/fields/operator.ts";
import type { Validation } from "../records/fields/validation.ts";

/** What is doubtful about a record. Nothing is mended: the record counts as it is (GAO-17-84). */
export interface Finding {
  readonly code: FindingCode;
  readonly kind: "member" | "operator" | "incident" | "validation" | "shipment";
  readonly id: string;
}

export type FindingCode =
  | "validatedBeforeCertified"
  | "lastValidationBeforeInitial"
  | "dateInFuture"
  | "statusGap"
  | "statusContradictsHistory"
  | "statusUndated"
  | "tierNotEarned"
  | "importerIdClaimedTwice"
  | "validityEndsBeforeItStarts"
  | "actionsClosedBeforeValidation"
  | "memberUnknown"
  | "contentConflict";

/** The records whose dates are held against each other. */
export interface DatedRecords {
  readonly members: readonly Member[];
  readonly operators: readonly Operator[];
  readonly incidents: readonly Incident[];
  readonly validations: readonly Validation[];
}

/** Every finding about members, operators, incidents and validations as of a day, in the order of the records. */
export function dataQuality(records: DatedRecords, asOf: Day): Finding[] {
  const validations = Map.groupBy(records.validations, ({ memberId }) => memberId);
  const claims = claimsOfImporterIds(records.members);
  const known = new Set(records.members.map(({ memberId }) => memberId));
  return [
    ...records.members.flatMap((member) => [
      ...memberFindings(member, validations.get(member.memberId) ?? [], asOf),
      ...finding(
        (member.importerIds ?? []).some((id) => (claims.get(id) ?? 0) > 1),
        "importerIdClaimedTwice",
        "member",
        member.memberId,
      ),
    ]),
    ...records.operators.flatMap(operatorFindings),
    ...records.incidents.flatMap(({ incidentId: id, memberId, occurredOn }) => [
      ...finding(isAfter(occurredOn, asOf), "dateInFuture", "incident", id),
      ...finding(known.size > 0 && !known.has(memberId), "memberUnknown", "incident", id),
    ]),
    ...records.validations.flatMap(({ validationId: id, memberId, completedOn, actionsClosedOn }) => [
      ...finding(isAfter(completedOn, asOf), "dateInFuture", "validation", id),
      ...finding(precedes(actionsClosedOn, completedOn), "actionsClosedBeforeValidation", "validation", id),
      ...finding(known.size > 0 && !known.has(memberId), "memberUnknown", "validation", id),
    ]),
  ];
}

/** Findings by code and kind, with the ids concerned in order. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly kind: Finding["kind"];
  readonly count: number;
  /** At most `MOST_IDS` of them. */
  readonly ids: readonly string[];
}

const MOST_IDS = 1_000;

/** Gathers findings for the summary. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = Map.groupBy(findings, ({ code, kind }) => `${kind} ${code}`);
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => {
      const first = group[0];
      if (first === undefined) return [];
      const ids = group.map(({ id }) => id).sort();
      return [{ code: first.code, kind: first.kind, count: group.length, ids: ids.slice(0, MOST_IDS) }];
    });
}

function memberFindings(member: Member, validations: readonly Validation[], asOf: Day): Finding[] {
  const { memberId: id, certifiedOn, initialValidationOn, lastValidationOn, status, tier, statusHistory = [] } = member;
  const find = (holds: boolean, code: FindingCode) => finding(holds, code, "member", id);
  const history = statusHistory.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const last = history.at(-1);
  const dates = [certifiedOn, initialValidationOn, lastValidationOn, ...history.map(({ on }) => on)];
  const isBenefited = status === "validated" || status === "exceeding";
  return [
    ...find(precedes(initialValidationOn, certifiedOn) || precedes(lastValidationOn, certifiedOn), "validatedBeforeCertified"),
    ...find(precedes(lastValidationOn, initialValidationOn), "lastValidationBeforeInitial"),
    ...find(dates.some((on) => on !== undefined && isAfter(on, asOf)), "dateInFuture"),
    ...find(hasGap(history.map((step) => step.status)), "statusGap"),
    ...find(last !== undefined && status !== undefined && last.status !== status, "statusContradictsHistory"),
    ...find(history.length === 0 && status === "suspended", "statusUndated"),
    ...find(
      tier === "3" && isBenefited && validations.length > 0 && earnedTier(member.entityType, validations, asOf).tier < 3,
      "tierNotEarned",
    ),
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

function operatorFindings({ operatorId: id, validFrom, validTo, status, statusOn }: Operator): Finding[] {
  const hasEnded = status === "suspended" || status === "revoked";
  return [
    ...finding(precedes(validTo, validFrom), "validityEndsBeforeItStarts", "operator", id),
    ...finding(hasEnded && statusOn === undefined, "statusUndated", "operator", id),
  ];
}

function claimsOfImporterIds(members: readonly Member[]): Map<string, number> {
  const claims = new Map<string, number>();
  for (const { memberId, importerIds = [] } of members) {
    for (const id of new Set([memberId, ...importerIds])) claims.set(id, (claims.get(id) ?? 0) + 1);
  }
  return claims;
}

function finding(holds: boolean, code: FindingCode, kind: Finding["kind"], id: string): Finding[] {
  return holds ? [{ code, kind, id }] : [];
}

function precedes(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one < other;
}

function isAfter(on: string, asOf: Day): boolean {
  return dayFromText(on) > asOf;
}
