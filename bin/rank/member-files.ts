import type { Mappings } from "../../adapters/files/mapping-file.ts";
import type { FileReport } from "../../adapters/files/read-file.ts";
import { readRecords } from "../../adapters/files/read-records.ts";
import { DistinctRecords } from "../../core/records/distinct-records.ts";
import type { Member } from "../../core/records/fields/member.ts";
import type { Operator } from "../../core/records/fields/operator.ts";
import { FIELD_TABLES } from "../../core/records/kinds.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { Finding } from "../../core/registry/finding.ts";
import { Registry } from "../../core/registry/registry.ts";

/** A registry made from files. */
export interface RegistryFromFiles {
  readonly registry: Registry;
  readonly reports: readonly FileReport[];
  /** Ids under which different contents came. */
  readonly conflicts: readonly Finding[];
}

/** Reads members and operators, each record once, into a registry. */
export async function readRegistry(
  { members, operators }: { readonly members: readonly string[]; readonly operators: readonly string[] },
  mappings: Mappings,
  onReject: (reject: Reject) => void,
): Promise<RegistryFromFiles> {
  const memberRecords = new DistinctRecords<Member>(({ memberId }) => memberId);
  const operatorRecords = new DistinctRecords<Operator>(({ operatorId }) => operatorId);
  const memberReports = await readRecords({
    kind: "member",
    table: FIELD_TABLES.member,
    paths: members,
    mapping: mappings.member,
    onRecord: (record) => memberRecords.add(record),
    onReject,
  });
  const operatorReports = await readRecords({
    kind: "operator",
    table: FIELD_TABLES.operator,
    paths: operators,
    mapping: mappings.operator,
    onRecord: (record) => operatorRecords.add(record),
    onReject,
  });
  return {
    registry: new Registry([...memberRecords.records], [...operatorRecords.records]),
    reports: [...memberReports, ...operatorReports],
    conflicts: [
      ...memberRecords.conflicts.map((id): Finding => ({ code: "contentConflict", kind: "member", id })),
      ...operatorRecords.conflicts.map((id): Finding => ({ code: "contentConflict", kind: "operator", id })),
    ],
  };
}
