import type { Header } from "../../../core/records/header.ts";
import { RecordReader } from "../../../core/records/record-reader.ts";
import type { RecordFormat } from "../../../core/records/record-splitter.ts";
import type { RecordTaker } from "../../../core/records/record-taker.ts";
import type { Reject } from "../../../core/records/reject.ts";
import type { Row } from "../../../core/records/row.ts";

/** A place behind the columns of the files of these tests, where cells are absent. */
export const ABSENT_CELL = 8;

const reject = ({ line, message }: Reject): never => {
  throw new Error(`line ${line}: ${message}`);
};

/** Reads a file of shipments; every record of it must be good. */
export function eachRow(
  content: string,
  take: (row: Row, header: Header) => void,
  format: RecordFormat = "csv",
): void {
  let found: Header | undefined;
  const header = (header: Header) => {
    found = header;
  };
  const row = (row: Row) => {
    if (found !== undefined) take(row, found);
  };
  read(content, { header, row, reject }, format);
}

/** Reads a CSV file of shipments some records at a time; every record of it must be good. */
export function eachRows(content: string, rows: (rows: readonly Row[]) => void): void {
  read(content, { header: () => {}, rows, reject }, "csv");
}

function read(content: string, taker: RecordTaker, format: RecordFormat): void {
  const reader = new RecordReader({ kind: "shipment", file: "shipments", format, mapping: undefined, taker });
  reader.push(new TextEncoder().encode(content));
  reader.end();
}
