// Measures what the model of docs/SCALE.md reckons with, on generated shipments: node docs/scale/measure-inputs.ts [rows]; takes
// minutes. Writes measured.json.
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { itemBytes } from "../../adapters/dynamodb/item-bytes.ts";
import { profileText } from "../../adapters/dynamodb/member-item.ts";
import { INPUTS } from "./inputs.ts";
import { measureChunks } from "./measure/measure-chunks.ts";
import { measureRanking } from "./measure/measure-ranking.ts";
import { type MeasuredWorld, measuredWorld } from "./measure/measured-world.ts";
import { startVoidService } from "./measure/start-void-service.ts";
import { BUCKET, voidClients } from "./measure/void-clients.ts";
import type { Measured } from "./measured.ts";

/** Not that of docs/cost/count-requests.ts: what is foretold of its run must not come from it. */
const SEED = 2;
const MILLION = 1_000_000;

const [rows = 100_000] = process.argv.slice(2).map(Number);
const { members } = INPUTS;

const folder = await mkdtemp(join(tmpdir(), "greenlane-scale-"));
const served = join(folder, "served");
await mkdir(join(served, BUCKET, "incoming"), { recursive: true });
const service = await startVoidService(served);
try {
  const world = await measuredWorld(join(folder, "world"), { rows, members, seed: SEED });
  await cp(world.shipments, join(served, BUCKET, "incoming", basename(world.shipments)));
  const measured: Measured = {
    on: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    processor: cpus()[0]?.model.trim() ?? "",
    rows,
    members,
    seed: SEED,
    ...(await figures(world)),
  };
  await writeFile(join(import.meta.dirname, "measured.json"), `${JSON.stringify(measured, undefined, 2)}\n`);
} finally {
  service.stop();
  await rm(folder, { recursive: true, force: true });
}

async function figures(world: MeasuredWorld): Promise<Pick<Measured, "sizes" | "secondsAMillion">> {
  const clients = voidClients(service);
  const { sizes, shipments, ...chunks } = await measureChunks(world, clients, served);
  const ranking = await measureRanking(world, shipments, clients, served);
  const each = (seconds: number, count: number) => rounded((seconds / count) * MILLION);
  const profiles = world.registry.members.map((member) => profileBytes(profileText(member)));
  return {
    sizes: {
      bytesARow: rounded(sizes.fileBytes / rows),
      acceptedShare: rounded(sizes.accepted / rows),
      contentShare: rounded(ranking.contents / sizes.accepted),
      entryShare: rounded(ranking.entries / ranking.contents),
      rejectBytesAReject: rounded(sizes.rejectBytes / sizes.rejected),
      scoredBytesARow: rounded(sizes.scoredBytes / sizes.accepted),
      itemBytes: rounded(sizes.itemBytes / sizes.accepted),
      itemWriteUnits: rounded(sizes.itemWriteUnits / sizes.accepted),
      entryNumberBytes: rounded(mean(shipments.map(({ entryNumber }) => Buffer.byteLength(entryNumber)))),
      partialBytes: rounded(ranking.partialBytes / ranking.contents),
      candidateBytes: rounded(ranking.candidateBytes / ranking.members),
      candidateWriteUnits: rounded(ranking.candidateWriteUnits / ranking.members),
      candidateLineBytes: rounded(ranking.candidateLineBytes / ranking.members),
      profileBytes: rounded(mean(profiles)),
      busiestImporterShare: rounded(busiest(shipments.map(({ importerId }) => importerId)) / sizes.accepted),
    },
    secondsAMillion: {
      cutRows: each(chunks.cutSeconds, rows),
      scoredRows: each(chunks.scoreSeconds, rows),
      scannedContents: each(ranking.scanSeconds, ranking.contents),
      partialContents: each(ranking.partialSeconds, ranking.contents),
      mergedContents: each(ranking.mergeSeconds, ranking.contents),
      foldedEntries: each(ranking.rankSeconds - ranking.emptyRankSeconds, ranking.entries),
      rankedMembers: each(ranking.emptyRankSeconds, ranking.members),
      publishedCandidates: each(ranking.publishSeconds, ranking.members),
    },
  };
}

function profileBytes({ key, text }: ReturnType<typeof profileText>): number {
  const uploadedAt = { S: "2026-06-30T12:00:00.000Z" };
  return itemBytes({ pk: { S: key.pk }, sk: { S: key.sk }, record: { S: text }, uploadedAt });
}

function busiest(importers: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const id of importers) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Math.max(...counts.values());
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Four digits: more is noise. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
