import type { FieldTable, RecordOf } from "../../core/records/field.ts";
import type { Header } from "../../core/records/header.ts";
import type { RecordKind } from "../../core/records/kinds.ts";
import type { Mapping } from "../../core/records/mapping/mapping.ts";
import { recordOfRow } from "../../core/records/record-of-row.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { Row } from "../../core/records/row.ts";
import { type FileReport, readFile } from "./read-file.ts";

/** The records of files, all in memory: for the kinds of which there are thousands, not millions. */
export interface RecordsRead<T extends FieldTable> {
  readonly records: readonly RecordOf<T>[];
  readonly reports: readonly FileReport[];
}

/** Reads all records of a kind; rejects go to `onReject`, in the order of the files. */
export async function readRecords<T extends FieldTable>(
  kind: RecordKind,
  table: T,
  paths: readonly string[],
  mapping: Mapping | undefined,
  onReject: (reject: Reject) => void,
): Promise<RecordsRead<T>> {
  const records: RecordOf<T>[] = [];
  const reports: FileReport[] = [];
  for (const path of paths) {
    let header: Header | undefined;
    let misfits = 0;
    const taker = {
      header: (found: Header) => {
        header = found;
      },
      row: (row: Row) => {
        if (header === undefined) return;
        const reading = recordOfRow(table, row, header);
        if (reading.ok) records.push(reading.record);
        else {
          misfits++;
          onReject({ kind, file: path, line: row.line, ...reading.problem, raw: row.raw() });
        }
      },
      reject: onReject,
    };
    const report = await readFile({ kind, path, mapping, taker });
    reports.push({ ...report, rejected: report.rejected + misfits });
  }
  return { records, reports };
}
