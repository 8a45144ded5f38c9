import type { Mappings } from "../../adapters/files/mapping-file.ts";
import type { FileReport } from "../../adapters/files/read-file.ts";
import { readRecords } from "../../adapters/files/read-records.ts";
import { HistoryFold, type MemberHistory } from "../../core/rank/member-history.ts";
import type { Day } from "../../core/records/calendar-date.ts";
import { FIELD_TABLES } from "../../core/records/kinds.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { RegisteredMember } from "../../core/registry/registered-member.ts";

/** A history read from files. */
export interface HistoryFromFiles extends MemberHistory {
  readonly reports: readonly FileReport[];
}

export interface HistoryRequest {
  readonly incidents: readonly string[];
  readonly validations: readonly string[];
  readonly mappings: Mappings;
  readonly asOf: Day;
  /** The members of the registry. */
  readonly registered: readonly RegisteredMember[];
  readonly onReject: (reject: Reject) => void;
  /** Called between pieces of the files. */
  readonly afterPiece?: () => Promise<void>;
}

/** Reads incidents and validations, folding each as it comes. */
export async function readHistory(request: HistoryRequest): Promise<HistoryFromFiles> {
  const { mappings, asOf, registered, onReject, afterPiece } = request;
  const fold = new HistoryFold(registered, asOf);
  const incidentReports = await readRecords({
    kind: "incident",
    table: FIELD_TABLES.incident,
    paths: request.incidents,
    mapping: mappings.incident,
    onRecord: (incident) => fold.addIncident(incident),
    onReject,
    afterPiece,
  });
  const validationReports = await readRecords({
    kind: "validation",
    table: FIELD_TABLES.validation,
    paths: request.validations,
    mapping: mappings.validation,
    onRecord: (validation) => fold.addValidation(validation),
    onReject,
    afterPiece,
  });
  return { ...fold.history, reports: [...incidentReports, ...validationReports] };
}
