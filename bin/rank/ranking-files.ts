import { LineWriter } from "../../adapters/files/line-writer.ts";
import type { OutputFolder } from "../../adapters/files/output-folder.ts";
import type { ShipmentTotals } from "../../core/activity/shipment-totals.ts";
import { candidateJson } from "../../core/rank/candidate-json.ts";
import { candidateHeader, candidateLine } from "../../core/rank/candidate-line.ts";
import type { Ranking } from "../../core/rank/ranking.ts";
import type { RegisteredMember } from "../../core/registry/registered-member.ts";

/** The files of a ranking; those of an earlier run that a run does not write are taken away. */
export const RANKING_FILES = [
  "candidates.csv",
  "candidates.ndjson",
  "shipments.ndjson.gz",
  "baselines.ndjson",
] as const;

/** Writes candidates.csv, candidates.ndjson and baselines.ndjson. */
export async function writeRanking(
  output: OutputFolder,
  ranking: Ranking,
  totals: ShipmentTotals,
  members: readonly RegisteredMember[],
): Promise<void> {
  const csv = new LineWriter(output.path("candidates.csv"));
  const ndjson = new LineWriter(output.path("candidates.ndjson"));
  csv.add(candidateHeader());
  for (const candidate of ranking.candidates()) {
    csv.add(candidateLine(candidate));
    ndjson.add(candidateJson(candidate));
    if (csv.isFull) await csv.flush();
    if (ndjson.isFull) await ndjson.flush();
  }
  await csv.close();
  await ndjson.close();
  await writeLines(output.path("baselines.ndjson"), totals.baselines(members), (line) =>
    JSON.stringify(line),
  );
}

/** Writes one line an item. */
export async function writeLines<Item>(
  path: string,
  items: Iterable<Item>,
  lineOf: (item: Item) => string,
): Promise<void> {
  const writer = new LineWriter(path);
  for (const item of items) {
    writer.add(lineOf(item));
    if (writer.isFull) await writer.flush();
  }
  await writer.close();
}
