import type { FieldTable, RecordOf } from "../../core/records/field.ts";
import type { Header } from "../../core/records/header.ts";
import type { RecordKind } from "../../core/records/kinds.ts";
import { recordOfRow } from "../../core/records/record-of-row.ts";
import type { RowTaker } from "../../core/records/record-taker.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { Row } from "../../core/records/row.ts";

/** Who wants the records of a file as objects. */
export interface EachRecordOptions<T extends FieldTable> {
  readonly kind: RecordKind;
  readonly table: T;
  /** Name of the file, for rejects. */
  readonly file: string;
  readonly onRecord: (record: RecordOf<T>) => void;
  readonly onReject: (reject: Reject) => void;
}

/** Makes an object of each good row; what does not make one is rejected as what the reader rejects by itself. */
export class EachRecord<T extends FieldTable> implements RowTaker {
  /** Rows of which no record could be made: rejects that the reader does not count. */
  misfits = 0;
  readonly #options: EachRecordOptions<T>;
  #header: Header | undefined;

  constructor(options: EachRecordOptions<T>) {
    this.#options = options;
  }

  header(header: Header): void {
    this.#header = header;
  }

  row(row: Row): void {
    const { kind, table, file, onRecord, onReject } = this.#options;
    if (this.#header === undefined) return;
    const reading = recordOfRow(table, row, this.#header);
    if (reading.ok) onRecord(reading.record);
    else {
      this.misfits++;
      onReject({ kind, file, line: row.line, ...reading.problem, raw: row.raw() });
    }
  }

  reject(reject: Reject): void {
    this.#options.onReject(reject);
  }
}
