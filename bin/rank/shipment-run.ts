import { LineWriter } from "../../adapters/files/line-writer.ts";
import { mendLines } from "../../adapters/files/mend-lines.ts";
import type { OutputFolder } from "../../adapters/files/output-folder.ts";
import { sha256 } from "../../adapters/files/policy-file.ts";
import { type FileReport, type FileProgress, readFile } from "../../adapters/files/read-file.ts";
import { type EntryConflict, RepeatResolution } from "../../core/activity/repeat-resolution.ts";
import { ShipmentFold } from "../../core/activity/shipment-fold.ts";
import type { Day } from "../../core/records/calendar-date.ts";
import { InputError } from "../../core/records/input-error.ts";
import type { Mapping } from "../../core/records/mapping/mapping.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { FactSources } from "../../core/score/facts-reader.ts";

const SCORED = "shipments.ndjson.gz";
const FIRST_PASS = "shipments.first-pass.ndjson.gz";

/** What folding the shipment files needs. */
export interface ShipmentRunOptions {
  readonly files: readonly string[];
  readonly mapping: Mapping | undefined;
  readonly sources: FactSources;
  readonly policyName: string;
  readonly latestDay: Day;
  /** Where scored shipments go; undefined leaves them out. */
  readonly output: OutputFolder | undefined;
  readonly onReject: (reject: Reject) => void;
  readonly afterPiece: (progress: FileProgress) => Promise<void>;
}

/** The shipments of a run, folded, every entry once. */
export interface ShipmentRun {
  readonly fold: ShipmentFold;
  readonly reports: readonly FileReport[];
  readonly superseded: number;
  readonly repeats: number;
  readonly conflicts: readonly EntryConflict[];
}

/** Reads, scores and folds the shipment files; looks at them again where entries came more than once. */
export async function runShipments(options: ShipmentRunOptions): Promise<ShipmentRun> {
  const { files, mapping, output, afterPiece } = options;
  const writer = output === undefined ? undefined : new LineWriter(output.scratch(FIRST_PASS));
  const fold = new ShipmentFold({
    ...options,
    onScored: writer === undefined ? undefined : (shipment) => writer.add(JSON.stringify(shipment)),
  });
  const reports: FileReport[] = [];
  for (const path of files) {
    const written = async (progress: FileProgress) => {
      await writer?.flush();
      await afterPiece(progress);
    };
    reports.push(await readFile({ kind: "shipment", path, mapping, taker: fold.taker(), afterPiece: written }));
  }
  await writer?.close();
  const resolution = new RepeatResolution({
    ...options,
    repeated: fold.repeated,
    totals: fold.totals,
    counts: fold.counts,
    digest: sha256,
    scored: output !== undefined,
  });
  if (fold.repeated.size > 0) {
    for (const report of reports) await readAgain(report, resolution, options);
  }
  if (output !== undefined) {
    const { leaveOut, add } = resolution.corrections();
    if (leaveOut.size === 0 && add.length === 0) await output.keepScratch(FIRST_PASS, SCORED);
    else {
      const lines = add.map((shipment) => JSON.stringify(shipment));
      await mendLines(output.scratch(FIRST_PASS), output.path(SCORED), leaveOut, lines);
    }
  }
  const { superseded, repeats } = resolution;
  return { fold, reports, superseded, repeats, conflicts: resolution.conflicts() };
}

async function readAgain({ file: path, state }: FileReport, resolution: RepeatResolution, options: ShipmentRunOptions) {
  const { mapping, afterPiece } = options;
  const taker = resolution.taker(0);
  const again = await readFile({ kind: "shipment", path, mapping, taker, afterPiece, hashed: false });
  if (again.state !== state) {
    throw new InputError("changed-while-read", path, "the file changed while it was read; run again when it is complete");
  }
}
