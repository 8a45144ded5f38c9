import { LineWriter } from "../../adapters/files/line-writer.ts";
import { mendLines } from "../../adapters/files/mend-lines.ts";
import type { OutputFolder } from "../../adapters/files/output-folder.ts";
import type { NamedPolicy } from "../../adapters/files/policy-file.ts";
import type { FileProgress, FileReport } from "../../adapters/files/read-file.ts";
import type { ContestedRecord } from "../../core/activity/contested-record.ts";
import { type EntryConflict, RepeatResolution } from "../../core/activity/repeat-resolution.ts";
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
import { OneThread } from "./one-thread.ts";
import { scoredLine } from "./scored-line.ts";
import { SeveralThreads } from "./several-threads.ts";

const SCORED = "shipments.ndjson.gz";
const FIRST_PASS = "shipments.first-pass.ndjson.gz";

/** What folding the shipment files needs. */
export interface ShipmentRunOptions {
  readonly files: readonly string[];
  readonly mapping: Mapping | undefined;
  readonly registry: Registry;
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

/** How the files are read: by one thread or by several, with the same result. */
export interface ShipmentReading {
  /** Reads and folds a file; scored lines go to `write` in the order of the records. */
  readFirst(
    path: string,
    write: (line: string) => void,
    afterPiece: ShipmentRunOptions["afterPiece"],
  ): Promise<FileReport>;
  /** What the first pass came to. */
  folded(): Promise<FirstPass>;
  /** Reads a file again, as it was, for the records whose entry came more than once. */
  readAgain(report: FileReport, found: (record: ContestedRecord) => void): Promise<void>;
  close(): Promise<void>;
}

/** The shipments of a run, folded, every entry once. */
export interface ShipmentRun extends Omit<FirstPass, "hasRepeats"> {
  readonly reports: readonly FileReport[];
  readonly superseded: number;
  readonly repeats: number;
  readonly conflicts: readonly EntryConflict[];
}

/** Reads, scores and folds the shipment files; looks at them again where entries came more than once. */
export async function runShipments(options: ShipmentRunOptions): Promise<ShipmentRun> {
  const reading: ShipmentReading =
    options.threads === 1 ? new OneThread(options) : new SeveralThreads(options);
  try {
    return await runWith(reading, options);
  } finally {
    await reading.close();
  }
}

async function runWith(
  reading: ShipmentReading,
  { files, output, afterPiece }: ShipmentRunOptions,
): Promise<ShipmentRun> {
  const writer = output === undefined ? undefined : new LineWriter(output.scratch(FIRST_PASS));
  const reports: FileReport[] = [];
  for (const path of files) {
    const written = async (progress: FileProgress) => {
      await writer?.flush();
      await afterPiece(progress);
    };
    reports.push(await reading.readFirst(path, (line) => writer?.add(line), written));
  }
  await writer?.close();
  const { hasRepeats, ...first } = await reading.folded();
  const resolution = new RepeatResolution(first.totals, first.counts);
  if (hasRepeats) {
    for (const report of reports) await reading.readAgain(report, (record) => resolution.take(record));
  }
  if (output !== undefined) await mendScored(output, resolution);
  const { superseded, repeats } = resolution;
  return { ...first, reports, superseded, repeats, conflicts: resolution.conflicts() };
}

async function mendScored(output: OutputFolder, resolution: RepeatResolution): Promise<void> {
  const { leaveOut, add } = resolution.corrections();
  if (leaveOut.size === 0 && add.length === 0) return output.keepScratch(FIRST_PASS, SCORED);
  await mendLines(output.scratch(FIRST_PASS), output.path(SCORED), leaveOut, add.map(scoredLine));
}

/** Throws where a file is not what it was when it was first opened. */
export function checkUnchanged(before: FileReport, state: string): void {
  if (before.state === state) return;
  throw new InputError(
    "changed-while-read",
    before.file,
    "the file changed while it was read; run again when it is complete",
  );
}
