import { headerNames, MOST_COLUMNS } from "./header.ts";
import { FEED_BYTES, RecordBuffer } from "./record-buffer.ts";
import { RecordSplitter } from "./record-splitter.ts";
import { Row } from "./row.ts";

/** The names of the first record in the beginning of a CSV file, its header; undefined where there is none yet. */
export function namesIn(bytes: Uint8Array, delimiter: string): readonly string[] | undefined {
  let names: readonly string[] | undefined;
  const buffer = new RecordBuffer(0);
  const row = new Row(MOST_COLUMNS);
  row.bytes = buffer.bytes;
  const record = () => {
    names ??= headerNames(row, splitter.csv.cells);
  };
  const splitter = new RecordSplitter("csv", delimiter, 1, buffer, { row, record, broken: () => {} });
  for (let at = 0; at < bytes.length && names === undefined; at += FEED_BYTES)
    splitter.push(bytes.subarray(at, at + FEED_BYTES));
  return names;
}
