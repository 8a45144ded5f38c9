import { LineWriter } from "../../adapters/files/line-writer.ts";
import { mendLines } from "../../adapters/files/mend-lines.ts";
import type { OutputFolder } from "../../adapters/files/output-folder.ts";
import type { FileProgress, FileReport } from "../../adapters/files/read-file.ts";
import type { EntryConflict } from "../../core/activity/entry-conflict.ts";
import { RepeatResolution } from "../../core/activity/repeat-resolution.ts";
import { OneThread } from "./one-thread.ts";
import { scoredLine } from "./scored-line.ts";
import { SeveralThreads } from "./several-threads.ts";
import type { FirstPass, ShipmentReading, ShipmentRunOptions } from "./shipment-reading.ts";

const SCORED = "shipments.ndjson.gz";
const FIRST_PASS = "shipments.first-pass.ndjson.gz";

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
