import type { ContestedRecord } from "../../core/activity/contested-record.ts";
import type { CountedRun } from "../../core/activity/run-counts.ts";
import type { ShipmentTotalsData } from "../../core/activity/shipment-totals.ts";
import type { Day } from "../../core/records/calendar-date.ts";
import type { InputErrorCode } from "../../core/records/input-error.ts";
import type { Mapping } from "../../core/records/mapping/mapping.ts";
import type { RecordPiece } from "../../core/records/record-cutter.ts";
import type { RecordFormat } from "../../core/records/record-splitter.ts";
import type { Reject } from "../../core/records/reject.ts";

/** A piece of a file for a worker. */
export interface PieceTask {
  /** Which file of the run it is, from 0. */
  readonly fileNumber: number;
  readonly path: string;
  readonly format: RecordFormat;
  readonly mapping: Mapping | undefined;
  readonly piece: RecordPiece;
}

/** What a worker is asked to do with a piece: to fold it, to look for contested records in it, to score it for writing. */
export interface PieceAsk extends PieceTask {
  readonly ask: "fold" | "again" | "score";
}

/** What a worker is asked. */
export type FoldTask =
  | PieceAsk
  | { readonly ask: "finish" }
  /** The fingerprints that came more than once in the whole run, halves in turn. */
  | { readonly ask: "resolve"; readonly repeated: Int32Array };

/** A piece folded. */
export interface FoldedPiece {
  readonly read: number;
  readonly rejects: readonly Reject[];
  readonly ignoredColumns: readonly string[];
}

/** All pieces of a worker folded. */
export interface FoldedPart {
  readonly totals: ShipmentTotalsData;
  readonly counts: CountedRun;
  /** The memberIds behind the worker's member indexes. */
  readonly memberIds: readonly string[];
  /** Every fingerprint, halves in turn, and those that came to this worker more than once. */
  readonly entries: Int32Array;
  readonly repeated: Int32Array;
  readonly newestDay: Day;
  readonly inFuture: number;
  readonly futureExamples: readonly string[];
}

/** How an answer comes from a worker: with the memory of the piece, which went there without a copy. */
export interface FoldReply {
  readonly answer: FoldAnswer;
  readonly room: Uint8Array<ArrayBuffer> | undefined;
}

/** What a worker answers, one answer a task, in order. */
export type FoldAnswer =
  | { readonly answer: "folded"; readonly piece: FoldedPiece }
  | { readonly answer: "finished"; readonly part: FoldedPart }
  | { readonly answer: "resolving" }
  | { readonly answer: "contested"; readonly records: readonly ContestedRecord[] }
  /** Of the entries that came once: whole lines in UTF-8. */
  | { readonly answer: "scored"; readonly read: number; readonly lines: Uint8Array }
  | {
      readonly answer: "inputError";
      readonly code: InputErrorCode;
      readonly file: string;
      readonly message: string;
    };
