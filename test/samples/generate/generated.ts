import { type SampleFile, type SampleSize, sampleFiles } from "../../../samples/generate/sample-files.ts";
import { emptyTally, type ShipmentTally } from "../../../samples/generate/tally.ts";

/** A shipment's line with what the generator meant by it. */
export interface GeneratedLine {
  readonly line: string;
  readonly is: "entry" | "laterVersion" | "exactRepeat" | "conflict" | "bad";
}

/** All text of one generated file. */
export function textOf(size: SampleSize, file: SampleFile): string {
  return [...sampleFiles(size, emptyTally())[file]].map((line) => `${line}\n`).join("");
}

/** The shipments of a size, each line labelled by the count that rose when it was made. */
export function generatedShipments(size: SampleSize): {
  readonly lines: GeneratedLine[];
  readonly tally: ShipmentTally;
} {
  const tally = emptyTally();
  const lines: GeneratedLine[] = [];
  let before = { ...tally };
  for (const line of sampleFiles(size, tally)["shipments.csv"]) {
    if (tally.rows > 0) lines.push({ line, is: labelOf(before, tally) });
    before = { ...tally };
  }
  return { lines, tally };
}

function labelOf(before: ShipmentTally, after: ShipmentTally): GeneratedLine["is"] {
  if (after.bad > before.bad) return "bad";
  if (after.laterVersions > before.laterVersions) return "laterVersion";
  if (after.exactRepeats > before.exactRepeats) return "exactRepeat";
  return after.equalVersionConflicts > before.equalVersionConflicts ? "conflict" : "entry";
}
