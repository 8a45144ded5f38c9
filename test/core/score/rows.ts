import type { Header } from "../../../core/records/header.ts";
import { RecordReader } from "../../../core/records/record-reader.ts";
import type { RecordFormat } from "../../../core/records/record-splitter.ts";
import type { Row } from "../../../core/records/row.ts";

/** A place behind the columns of the files of these tests, where cells are absent. */
export const ABSENT_CELL = 8;

/** Reads a file of shipments; every record of it must be good. */
export function eachRow(
  content: string,
  take: (row: Row, header: Header) => void,
  format: RecordFormat = "csv",
): void {
  let header: Header | undefined;
  const reader = new RecordReader({
    kind: "shipment",
    file: "shipments",
    format,
    mapping: undefined,
    taker: {
      header: (found) => {
        header = found;
      },
      row: (row) => {
        if (header !== undefined) take(row, header);
      },
      reject: ({ line, message }) => {
        throw new Error(`line ${line}: ${message}`);
      },
    },
  });
  reader.push(new TextEncoder().encode(content));
  reader.end();
}
