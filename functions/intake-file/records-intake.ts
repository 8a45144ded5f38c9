import type { Intake, UploadKind } from "../../adapters/dynamodb/intake.ts";
import type { FieldTable, RecordOf } from "../../core/records/field.ts";
import type { Member } from "../../core/records/fields/member.ts";
import type { Operator } from "../../core/records/fields/operator.ts";
import { FIELD_TABLES } from "../../core/records/kinds.ts";
import { DatedRecords } from "../../core/registry/dated-records.ts";
import { chunkNumber } from "../chunk-message.ts";
import type { FileContent } from "./file-content.ts";
import type { IntakePorts } from "./intake-ports.ts";
import { mappingFor } from "./mapping-name.ts";
import { type RecordCounts, takeRecords } from "./take-records.ts";
import { RECORD_KINDS } from "./upload-kind.ts";

/** The kinds of upload that are taken in here and not by those who score. */
export type RecordsKind = Exclude<UploadKind, "shipments">;

/** A file that is being taken in. */
interface RecordsFile {
  readonly content: FileContent;
  readonly intake: Pick<Intake, "intakeId" | "key" | "mapping" | "uploadedAt">;
  readonly ports: Pick<IntakePorts, "objects" | "members" | "registries">;
}

/** Writes what a file holds to where it belongs, and its rejects; members and operators come into the registry at the end. */
export function takeIn(kind: RecordsKind, file: RecordsFile): Promise<RecordCounts> {
  return TAKEN_IN[kind](file);
}

const TAKEN_IN = {
  members: async (file) => {
    const { members, registries } = file.ports;
    const { uploadedAt } = file.intake;
    const gathered = new DatedRecords<Member>(({ memberId }) => memberId);
    const counts = await recordsOf("members", FIELD_TABLES.member, file, async (records) => {
      await members.putMembers(records, uploadedAt);
      gathered.addAll(records.map((record) => ({ record, uploadedAt, contested: false })));
    });
    await registries.merge({ members: gathered.sorted(), operators: [] });
    return counts;
  },
  operators: async (file) => {
    const { registries } = file.ports;
    const { uploadedAt } = file.intake;
    const gathered = new DatedRecords<Operator>(({ operatorId }) => operatorId);
    const counts = await recordsOf("operators", FIELD_TABLES.operator, file, async (records) => {
      gathered.addAll(records.map((record) => ({ record, uploadedAt, contested: false })));
    });
    await registries.merge({ members: [], operators: gathered.sorted() });
    return counts;
  },
  incidents: (file) =>
    recordsOf("incidents", FIELD_TABLES.incident, file, (records) =>
      file.ports.members.putIncidents(records),
    ),
  validations: (file) =>
    recordsOf("validations", FIELD_TABLES.validation, file, (records) =>
      file.ports.members.putValidations(records),
    ),
} satisfies Record<RecordsKind, (file: RecordsFile) => Promise<RecordCounts>>;

function recordsOf<T extends FieldTable>(
  uploadKind: RecordsKind,
  table: T,
  { content, intake, ports: { objects } }: RecordsFile,
  write: (records: readonly RecordOf<T>[]) => Promise<void>,
): Promise<RecordCounts> {
  const { intakeId, key: file } = intake;
  const kind = RECORD_KINDS[uploadKind];
  return takeRecords(content, {
    kind,
    table,
    file,
    mapping: mappingFor(intake.mapping, kind, file),
    write,
    putRejects: (part, lines) =>
      objects.put(`intakes/${intakeId}/rejects/${chunkNumber(part)}.ndjson`, lines, "application/x-ndjson"),
  });
}
