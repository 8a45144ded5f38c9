import type { FieldTable, RecordOf } from "../../core/records/field.ts";
import type { RecordKind } from "../../core/records/kinds.ts";
import type { Mapping } from "../../core/records/mapping/mapping.ts";
import type { Reject } from "../../core/records/reject.ts";
import { EachRecord } from "./each-record.ts";
import { type FileReport, readFile } from "./read-file.ts";

/** Files of one kind, and who takes what is in them. */
export interface RecordsRequest<T extends FieldTable> {
  readonly kind: RecordKind;
  readonly table: T;
  readonly paths: readonly string[];
  readonly mapping: Mapping | undefined;
  readonly onRecord: (record: RecordOf<T>) => void;
  readonly onReject: (reject: Reject) => void;
  /** Called between pieces, so that rejects can be written before more come. */
  readonly afterPiece?: (() => Promise<void>) | undefined;
}

/** Reads files of members, operators, incidents or validations record by record, in the order of the files. */
export async function readRecords<T extends FieldTable>(request: RecordsRequest<T>): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const path of request.paths) reports.push(await readOne(path, request));
  return reports;
}

async function readOne<T extends FieldTable>(
  path: string,
  { kind, table, mapping, onRecord, onReject, afterPiece }: RecordsRequest<T>,
): Promise<FileReport> {
  const taker = new EachRecord({ kind, table, file: path, onRecord, onReject });
  const report = await readFile({
    kind,
    path,
    mapping,
    taker,
    ...(afterPiece !== undefined && { afterPiece }),
  });
  return { ...report, rejected: report.rejected + taker.misfits };
}
