import type { Mappings } from "../../adapters/files/mapping-file.ts";
import type { FileReport } from "../../adapters/files/read-file.ts";
import { readRecords } from "../../adapters/files/read-records.ts";
import type { Day } from "../../core/records/calendar-date.ts";
import { DistinctRecords } from "../../core/records/distinct-records.ts";
import type { Member } from "../../core/records/fields/member.ts";
import type { Operator } from "../../core/records/fields/operator.ts";
import { FIELD_TABLES } from "../../core/records/kinds.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { Finding } from "../../core/registry/finding.ts";
import { Registry } from "../../core/registry/registry.ts";
import { registryFindings } from "../../core/registry/registry-findings.ts";

/** Records of which a registry can be made. */
export interface RegistryRecords {
  readonly members: readonly Member[];
  readonly operators: readonly Operator[];
}

/** A registry made from files. */
export interface RegistryFromFiles {
  readonly registry: Registry;
  /** Its records as they were read, with all their history; only where they were asked for. */
  readonly records: RegistryRecords | undefined;
  readonly reports: readonly FileReport[];
  /** What is doubtful about the records. */
  readonly findings: readonly Finding[];
}

export interface RegistryRequest {
  readonly members: readonly string[];
  readonly operators: readonly string[];
  readonly mappings: Mappings;
  /** Dates after this day are in the future. */
  readonly latestDay: Day;
  readonly keepsRecords: boolean;
  readonly onReject: (reject: Reject) => void;
  /** Called between pieces of the files. */
  readonly afterPiece?: () => Promise<void>;
}

/** Reads members and operators, each record once, into a registry. */
export async function readRegistry(request: RegistryRequest): Promise<RegistryFromFiles> {
  const { mappings, latestDay, onReject, afterPiece } = request;
  const memberRecords = new DistinctRecords<Member>(({ memberId }) => memberId);
  const operatorRecords = new DistinctRecords<Operator>(({ operatorId }) => operatorId);
  const memberReports = await readRecords({
    kind: "member",
    table: FIELD_TABLES.member,
    paths: request.members,
    mapping: mappings.member,
    onRecord: (record) => memberRecords.add(record),
    onReject,
    afterPiece,
  });
  const operatorReports = await readRecords({
    kind: "operator",
    table: FIELD_TABLES.operator,
    paths: request.operators,
    mapping: mappings.operator,
    onRecord: (record) => operatorRecords.add(record),
    onReject,
    afterPiece,
  });
  const records = { members: [...memberRecords.records], operators: [...operatorRecords.records] };
  return {
    registry: new Registry(records.members, records.operators),
    records: request.keepsRecords ? records : undefined,
    reports: [...memberReports, ...operatorReports],
    findings: [
      ...registryFindings(records.members, records.operators, latestDay),
      ...memberRecords.conflicts.map((id): Finding => ({ code: "contentConflict", kind: "member", id })),
      ...operatorRecords.conflicts.map((id): Finding => ({ code: "contentConflict", kind: "operator", id })),
    ],
  };
}
