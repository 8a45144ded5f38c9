import type { Mappings } from "../../adapters/files/mapping-file.ts";
import type { FileReport } from "../../adapters/files/read-file.ts";
import { readRecords } from "../../adapters/files/read-records.ts";
import { distinctRecords } from "../../core/records/distinct-records.ts";
import type { Incident } from "../../core/records/fields/incident.ts";
import type { Member } from "../../core/records/fields/member.ts";
import type { Operator } from "../../core/records/fields/operator.ts";
import type { Validation } from "../../core/records/fields/validation.ts";
import { FIELD_TABLES } from "../../core/records/kinds.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { Finding } from "../../core/registry/data-quality.ts";
import type { RankRequest } from "./rank-request.ts";

/** All that a run knows besides shipments. */
export interface RegistryInput {
  readonly members: readonly Member[];
  readonly operators: readonly Operator[];
  readonly incidents: readonly Incident[];
  readonly validations: readonly Validation[];
  readonly reports: readonly FileReport[];
  /** Ids under which different contents came. */
  readonly conflicts: readonly Finding[];
}

/** Reads members, operators, incidents and validations, each record once. */
export async function readRegistryInput(
  request: Pick<RankRequest, "members" | "operators" | "incidents" | "validations">,
  mappings: Mappings,
  onReject: (reject: Reject) => void,
): Promise<RegistryInput> {
  const { member, operator, incident, validation } = FIELD_TABLES;
  const members = await readRecords("member", member, request.members, mappings.member, onReject);
  const operators = await readRecords("operator", operator, request.operators, mappings.operator, onReject);
  const incidents = await readRecords("incident", incident, request.incidents, mappings.incident, onReject);
  const validations = await readRecords(
    "validation",
    validation,
    request.validations,
    mappings.validation,
    onReject,
  );
  const once = {
    member: distinctRecords(members.records, (record) => record.memberId),
    operator: distinctRecords(operators.records, (record) => record.operatorId),
    incident: distinctRecords(incidents.records, (record) => record.incidentId),
    validation: distinctRecords(validations.records, (record) => record.validationId),
  };
  const conflicts = (["member", "operator", "incident", "validation"] as const).flatMap((kind) =>
    once[kind].conflicts.map((id): Finding => ({ code: "contentConflict", kind, id })),
  );
  return {
    members: once.member.records,
    operators: once.operator.records,
    incidents: once.incident.records,
    validations: once.validation.records,
    reports: [...members.reports, ...operators.reports, ...incidents.reports, ...validations.reports],
    conflicts,
  };
}
