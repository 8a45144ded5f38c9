import { fileState } from "../../adapters/files/file-bytes.ts";
import type { LineWriter } from "../../adapters/files/line-writer.ts";
import type { OutputFolder } from "../../adapters/files/output-folder.ts";
import type { FileProgress, FileReport } from "../../adapters/files/read-file.ts";
import type { NamedPolicy } from "../../adapters/policy/named-policy.ts";
import type { ContestedRecord } from "../../core/activity/contested-record.ts";
import type { RunCounts } from "../../core/activity/run-counts.ts";
import type { ShipmentTotals } from "../../core/activity/shipment-totals.ts";
import type { Day } from "../../core/records/calendar-date.ts";
import { InputError } from "../../core/records/input-error.ts";
import type { Mapping } from "../../core/records/mapping/mapping.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { BaselineLine } from "../../core/registry/baselines.ts";
import type { UnknownImporters } from "../../core/registry/importers.ts";
import type { RegisteredMember } from "../../core/registry/registered-member.ts";
import type { Registry } from "../../core/registry/registry.ts";
import type { RegistryRecords } from "./member-files.ts";

/** What folding the shipment files needs. */
export interface ShipmentRunOptions {
  readonly files: readonly string[];
  readonly mapping: Mapping | undefined;
  readonly registry: Registry;
  /** The records behind the registry, of which other threads make their own; undefined where there are none. */
  readonly records: RegistryRecords | undefined;
  readonly unknownImporters: UnknownImporters;
  readonly policy: NamedPolicy;
  readonly baselines: readonly BaselineLine[];
  readonly latestDay: Day;
  /** Where scored shipments go; undefined leaves them out. */
  readonly output: OutputFolder | undefined;
  readonly threads: number;
  readonly onReject: (reject: Reject) => void;
  readonly afterPiece: (progress: FileProgress) => Promise<void>;
}

/** All shipments folded once, every entry number that came twice still open. */
export interface FirstPass {
  readonly totals: ShipmentTotals;
  readonly counts: RunCounts;
  readonly members: readonly RegisteredMember[];
  readonly newestDay: Day;
  readonly inFuture: number;
  readonly futureExamples: readonly string[];
  readonly hasRepeats: boolean;
}

/** How the files are read: by one thread or by several, with the same result. Each reading takes the files in the same order. */
export interface ShipmentReading {
  /** Reads and folds a file. */
  readFirst(path: string, afterPiece: ShipmentRunOptions["afterPiece"]): Promise<FileReport>;
  /** What the first pass came to. */
  folded(): Promise<FirstPass>;
  /** Reads a file again, as it was, for the records whose entry came more than once. */
  readAgain(report: FileReport, found: (record: ContestedRecord) => void): Promise<void>;
  /** Reads a file once more and writes the scored shipments of the entries that came once, in the order of the records. */
  writeScored(
    report: FileReport,
    writer: LineWriter,
    afterPiece: ShipmentRunOptions["afterPiece"],
  ): Promise<void>;
  close(): Promise<void>;
}

/** Reads a file that was read before. Throws where it is not what it was, before the reading or behind it. */
export async function readUnchanged(report: FileReport, read: () => Promise<void>): Promise<void> {
  await checkUnchanged(report);
  await read();
  await checkUnchanged(report);
}

async function checkUnchanged({ file, state }: FileReport): Promise<void> {
  if ((await fileState(file)) === state) return;
  throw new InputError(
    "changed-while-read",
    file,
    "the file changed while it was read; run again when it is complete",
  );
}
