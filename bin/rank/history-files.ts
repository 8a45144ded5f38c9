import type { Mappings } from "../../adapters/files/mapping-file.ts";
import type { FileReport } from "../../adapters/files/read-file.ts";
import { readRecords } from "../../adapters/files/read-records.ts";
import { IncidentActivity } from "../../core/activity/incident-activity.ts";
import { ValidationActivity } from "../../core/activity/validation-activity.ts";
import type { Day } from "../../core/records/calendar-date.ts";
import { ContentLedger } from "../../core/records/content-ledger.ts";
import type { Validation } from "../../core/records/fields/validation.ts";
import { FIELD_TABLES } from "../../core/records/kinds.ts";
import type { Reject } from "../../core/records/reject.ts";
import { incidentFindings, validationFindings } from "../../core/registry/data-quality.ts";
import type { Finding } from "../../core/registry/finding.ts";

/** What happened to members besides shipments, as of a day. */
export interface MemberHistory {
  readonly incidents: IncidentActivity;
  readonly validations: ValidationActivity;
  /** The newest validation of each member that `keeps` names. */
  readonly newest: ReadonlyMap<string, Validation>;
  readonly findings: readonly Finding[];
  readonly reports: readonly FileReport[];
}

export interface HistoryRequest {
  readonly incidents: readonly string[];
  readonly validations: readonly string[];
  readonly mappings: Mappings;
  readonly asOf: Day;
  readonly isMember: (memberId: string) => boolean;
  /** Members whose newest validation is wanted as a whole. */
  readonly keeps: ReadonlySet<string>;
  readonly onReject: (reject: Reject) => void;
  /** Called between pieces of the files. */
  readonly afterPiece?: () => Promise<void>;
}

/** Reads incidents and validations, folding each as it comes: there are many, and little of each is needed. */
export async function readHistory(request: HistoryRequest): Promise<MemberHistory> {
  const { mappings, asOf, isMember, keeps, onReject, afterPiece } = request;
  const incidents = new IncidentActivity();
  const validations = new ValidationActivity(asOf);
  const newest = new Map<string, Validation>();
  const ledger = new ContentLedger();
  const findings: Finding[] = [];
  const incidentReports = await readRecords({
    kind: "incident",
    table: FIELD_TABLES.incident,
    paths: request.incidents,
    mapping: mappings.incident,
    onRecord: (incident) => {
      incidents.add(incident);
      findings.push(...incidentFindings(incident, isMember(incident.memberId), asOf));
    },
    onReject,
    afterPiece,
  });
  const validationReports = await readRecords({
    kind: "validation",
    table: FIELD_TABLES.validation,
    paths: request.validations,
    mapping: mappings.validation,
    onRecord: (validation) => {
      validations.add(validation);
      ledger.note(validation.validationId, validation);
      findings.push(...validationFindings(validation, isMember(validation.memberId), asOf));
      if (keeps.has(validation.memberId)) keepNewest(newest, validation);
    },
    onReject,
    afterPiece,
  });
  const conflicts = [
    ...[...incidents.conflicts].map((id): Finding => ({ code: "contentConflict", kind: "incident", id })),
    ...ledger.conflicts.map((id): Finding => ({ code: "contentConflict", kind: "validation", id })),
  ];
  return {
    incidents,
    validations,
    newest,
    findings: [...findings, ...conflicts],
    reports: [...incidentReports, ...validationReports],
  };
}

function keepNewest(newest: Map<string, Validation>, validation: Validation): void {
  const kept = newest.get(validation.memberId);
  if (kept === undefined || orderOf(validation) > orderOf(kept)) newest.set(validation.memberId, validation);
}

function orderOf(validation: Validation): string {
  return `${validation.completedOn} ${validation.validationId} ${JSON.stringify(validation)}`;
}
