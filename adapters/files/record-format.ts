import type { RecordFormat } from "../../core/records/record-splitter.ts";

const NDJSON_NAME = /\.(nd|l|)jsonl?(\.gz)?$/i;
const CSV_NAME = /\.(csv|tsv|txt)(\.gz)?$/i;
const OPEN_BRACE = 123;
const BLANK = 32;
const BOM = [0xef, 0xbb, 0xbf] as const;

/** By name where it tells, else by content: NDJSON starts with a brace. */
export function formatOf(path: string, first: Uint8Array): RecordFormat {
  if (NDJSON_NAME.test(path)) return "ndjson";
  if (CSV_NAME.test(path)) return "csv";
  const start = BOM.every((byte, at) => first[at] === byte) ? BOM.length : 0;
  return first.subarray(start).find((byte) => byte > BLANK) === OPEN_BRACE ? "ndjson" : "csv";
}
