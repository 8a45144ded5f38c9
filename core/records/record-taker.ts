import type { Header } from "./header.ts";
import type { Reject } from "./reject.ts";
import type { Row } from "./row.ts";

/** Who takes what a reader finds, in the file's order: record by record, or some at a time. */
export type RecordTaker = RowTaker | RowsTaker;

interface FindingTaker {
  /** Before the first record: what the file has. */
  header(header: Header): void;
  reject(reject: Reject): void;
}

/** Takes one record after the other. */
export interface RowTaker extends FindingTaker {
  /** A good record; the row is filled anew after the call. */
  row(row: Row): void;
}

interface RowsTaker extends FindingTaker {
  /**
   * Good records, at most `MOST_ROWS` and all in one buffer; the rows are filled anew after the call. Looking the same thing up for
   * several records before going on lets a processor wait for many places of its memory at once.
   */
  rows(rows: readonly Row[]): void;
}

/** Most good records that are given at a time. */
export const MOST_ROWS = 64;
