import type { RecordKind } from "./kinds.ts";

/** Why a record was not taken. Stable: users filter by it. */
export type RejectCode =
  | "missing-field"
  | "bad-value"
  | "too-long"
  | "column-count"
  | "stray-quote"
  | "open-quote"
  | "control-character"
  | "invalid-utf8"
  | "record-too-long"
  | "invalid-json"
  | "not-an-object";

/** A record that was not taken, with everything that its sender needs to mend it. */
export interface Reject {
  readonly kind: RecordKind;
  readonly file: string;
  /** First line of the record in its file, counted from 1. */
  readonly line: number;
  /** The field at fault; empty where the record as a whole is. */
  readonly field: string;
  readonly code: RejectCode;
  readonly message: string;
  /** The record as it stands in the file, at most `RAW_LIMIT` characters of it. */
  readonly raw: string;
}

/** Longest raw text kept of a rejected record, in characters. */
export const RAW_LIMIT = 65_536;
