import { LineWriter } from "../../adapters/files/line-writer.ts";
import type { FileProgress, FileReport } from "../../adapters/files/read-file.ts";
import type { ContestedRecord } from "../../core/activity/contested-record.ts";
import type { EntryConflict } from "../../core/activity/entry-conflict.ts";
import { RepeatResolution } from "../../core/activity/repeat-resolution.ts";
import { OneThread } from "./one-thread.ts";
import { scoredLine } from "./scored-line.ts";
import { SeveralThreads } from "./several-threads.ts";
import {
  type FirstPass,
  readUnchanged,
  type ShipmentReading,
  type ShipmentRunOptions,
} from "./shipment-reading.ts";

const SCORED = "shipments.ndjson.gz";

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
  const reports: FileReport[] = [];
  for (const path of files) reports.push(await reading.readFirst(path, afterPiece));
  const { hasRepeats, ...first } = await reading.folded();
  const resolution = new RepeatResolution(first.totals, first.counts);
  if (hasRepeats) {
    const take = (record: ContestedRecord) => resolution.take(record);
    for (const report of reports) await readUnchanged(report, () => reading.readAgain(report, take));
  }
  if (output !== undefined) {
    const writer = new LineWriter(output.path(SCORED));
    const written = (progress: FileProgress) =>
      afterPiece({ ...progress, path: `${progress.path}, once more for ${SCORED}` });
    for (const report of reports) {
      await readUnchanged(report, () => reading.writeScored(report, writer, written));
    }
    // Wherever the records of a contested entry stood, and whoever read them, the lines are the same.
    for (const shipment of resolution.scored()) {
      writer.add(scoredLine(shipment));
      if (writer.isFull) await writer.flush();
    }
    await writer.close();
  }
  const { superseded, repeats } = resolution;
  return { ...first, reports, superseded, repeats, conflicts: resolution.conflicts() };
}
