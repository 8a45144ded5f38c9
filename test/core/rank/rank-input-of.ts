import { IncidentActivity } from "../../../core/activity/incident-activity.ts";
import type { ShipmentColumns } from "../../../core/activity/shipment-columns.ts";
import { ValidationActivity } from "../../../core/activity/validation-activity.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import type { RankInput } from "../../../core/rank/rank-members.ts";
import { type Day, dayFromText } from "../../../core/records/calendar-date.ts";
import type { Incident } from "../../../core/records/fields/incident.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import type { Validation } from "../../../core/records/fields/validation.ts";
import type { RegisteredMember } from "../../../core/registry/registered-member.ts";
import { statusTimelineOf } from "../../../core/registry/status-timeline.ts";

export const ASOF: Day = dayFromText("2026-11-16");

/** What a member did by shipments, in whole entries; what is left out is 0. */
export type Did = Partial<Record<keyof ShipmentColumns, number>>;

export interface Given {
  readonly members: readonly Member[];
  readonly did?: Readonly<Record<string, Did>>;
  readonly incidents?: readonly Incident[];
  readonly validations?: readonly Validation[];
  readonly asOf?: Day;
}

/** The input of a ranking under the starting policy. */
export function rankInputOf({
  members,
  did = {},
  incidents = [],
  validations = [],
  asOf = ASOF,
}: Given): RankInput {
  const registered = members.map(registeredMember);
  return {
    members: registered,
    shipments: columnsOf(registered.map(({ memberId }) => did[memberId] ?? {})),
    incidents: incidentsOf(incidents),
    validations: validationsOf(validations, asOf),
    policy: startingPolicy(),
    asOf,
  };
}

export function memberOf(memberId: string, change: Partial<Member> = {}): Member {
  return { memberId, entityType: "IMP", certifiedOn: "2025-11-16", ...change };
}

export function incidentOf(incidentId: string, memberId: string, change: Partial<Incident> = {}): Incident {
  return { incidentId, memberId, occurredOn: "2026-11-01", kind: "theft", severity: "1", ...change };
}

export function validationOf(memberId: string, change: Partial<Validation> = {}): Validation {
  return {
    validationId: "V1",
    memberId,
    completedOn: "2026-05-16",
    kind: "initial",
    result: "passed",
    ...change,
  };
}

export function registeredMember(record: Member, index: number): RegisteredMember {
  const { memberId, entityType } = record;
  return { index, memberId, entityType, timeline: statusTimelineOf(record), record };
}

function columnsOf(did: readonly Did[]): ShipmentColumns {
  const column = (name: keyof ShipmentColumns) => Float64Array.from(did, (each) => each[name] ?? 0);
  return {
    entries: column("entries"),
    valueCents: column("valueCents"),
    threatDollars: column("threatDollars"),
    threatLevelDollars: column("threatLevelDollars"),
    fastEntries: column("fastEntries"),
    decayedEntries: column("decayedEntries"),
    decayedAnomalyPoints: column("decayedAnomalyPoints"),
    decayedMidJudged: column("decayedMidJudged"),
    decayedMidWrong: column("decayedMidWrong"),
  };
}

export function incidentsOf(incidents: readonly Incident[]): IncidentActivity {
  const activity = new IncidentActivity();
  for (const incident of incidents) activity.add(incident);
  return activity;
}

export function validationsOf(validations: readonly Validation[], asOf: Day = ASOF): ValidationActivity {
  const activity = new ValidationActivity(asOf);
  for (const validation of validations) activity.add(validation);
  return activity;
}
