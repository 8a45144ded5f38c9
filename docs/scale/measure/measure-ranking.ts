import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { itemBytes } from "../../../adapters/dynamodb/item-bytes.ts";
import { candidateItem } from "../../../adapters/dynamodb/ranking-item.ts";
import { FEATURE_ATTRIBUTES, shipmentItem } from "../../../adapters/dynamodb/shipment-item.ts";
import { EntryLedger } from "../../../core/activity/entry-ledger.ts";
import type { RankRequest } from "../../../core/rank/ranking-request.ts";
import type { StoredShipment } from "../../../core/score/stored-shipment.ts";
import { PartialActivities, scanSegment } from "../../../functions/rank-members/partial-activity.ts";
import { publishRanking } from "../../../functions/rank-members/publish-ranking.ts";
import { type RankedEntries, rankEntries } from "../../../functions/rank-members/rank-entries.ts";
import { candidateRecords } from "../../../functions/rank-members/ranking-content.ts";
import { cpuSeconds } from "./cpu-seconds.ts";
import type { MeasuredWorld } from "./measured-world.ts";
import { BUCKET, type VoidClients } from "./void-clients.ts";
import { SCAN_PAGES } from "./void-files.ts";

const PAGE_BYTES = 1_048_576;
const WRITE_UNIT = 1_024;

const REQUEST: RankRequest = {
  ask: "rank",
  requestId: "measured",
  requestedBy: "demand",
  requestedAt: "2026-06-30T12:00:00.000Z",
};

/** What scanning, merging, ranking and publishing came to. */
export interface MeasuredRanking {
  readonly entries: number;
  readonly contents: number;
  readonly members: number;
  readonly partialBytes: number;
  /** Of all candidates together. */
  readonly candidateBytes: number;
  readonly candidateWriteUnits: number;
  readonly candidateLineBytes: number;
  /** Of all contents together: reading pages, writing the partial ledger, merging it. */
  readonly scanSeconds: number;
  readonly partialSeconds: number;
  readonly mergeSeconds: number;
  /** Of a ranking with these entries, and of one without any. */
  readonly rankSeconds: number;
  readonly emptyRankSeconds: number;
  readonly publishSeconds: number;
}

/** Ranks shipments as rank-members does, before services that keep nothing. */
export async function measureRanking(
  world: MeasuredWorld,
  shipments: readonly StoredShipment[],
  { objects, shipments: table, rankings }: VoidClients,
  served: string,
): Promise<MeasuredRanking> {
  await writePages(shipments, join(served, SCAN_PAGES));
  const ledger = await scanSegment(table, 0, 1);
  const partials = new PartialActivities(objects, REQUEST.requestId);
  let partialBytes = 0;
  const kept = new PartialActivities(
    {
      open: (key) => objects.open(key),
      exists: async () => false,
      putStream: async (key, pieces) => {
        const bytes = Buffer.concat(await Array.fromAsync(pieces));
        partialBytes += bytes.length;
        const file = join(served, BUCKET, key);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, bytes);
      },
    },
    REQUEST.requestId,
  );
  await kept.write(0, ledger);
  const rank = (of: EntryLedger) => rankEntries(of, REQUEST, portsOf(world));
  const ranked = await rank(ledger);
  return {
    entries: ledger.entries,
    contents: ledger.entries + ledger.superseded,
    members: ranked.ranking.size,
    partialBytes,
    ...candidateSizes(ranked),
    scanSeconds: await cpuSeconds(() => scanSegment(table, 0, 1)),
    partialSeconds: await cpuSeconds(() => partials.write(0, ledger)),
    mergeSeconds: await cpuSeconds(() => partials.merged(1)),
    rankSeconds: await cpuSeconds(() => rank(ledger)),
    emptyRankSeconds: await cpuSeconds(() => rank(new EntryLedger())),
    publishSeconds: await cpuSeconds(() => publishRanking(ranked, REQUEST, { rankings, objects })),
  };
}

/** What a candidate takes in the rankings table; of all of them together. */
function candidateSizes(
  ranked: RankedEntries,
): Pick<MeasuredRanking, "candidateBytes" | "candidateWriteUnits" | "candidateLineBytes"> {
  let candidateBytes = 0;
  let candidateWriteUnits = 0;
  let candidateLineBytes = 0;
  for (const record of candidateRecords(ranked)) {
    const bytes = itemBytes(candidateItem("20260630T120000Z-0123456789ab", record));
    candidateBytes += bytes;
    candidateWriteUnits += Math.ceil(bytes / WRITE_UNIT);
    candidateLineBytes += Buffer.byteLength(record.candidate) + 1;
  }
  return { candidateBytes, candidateWriteUnits, candidateLineBytes };
}

function portsOf({ registry, policy, history }: MeasuredWorld): Parameters<typeof rankEntries>[2] {
  return {
    policy: async () => policy,
    registries: {
      current: async () => registry.version,
      load: async () => registry,
      adoptBaselinesOf: async () => undefined,
    },
    members: {
      async *scanHistory() {
        yield history;
      },
    },
  };
}

/** Pages as DynamoDB cuts them: of 1 MB of whole items, of which the answer holds the attributes asked for. */
async function writePages(shipments: readonly StoredShipment[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const pages: object[][] = [[]];
  let bytes = 0;
  for (const shipment of shipments) {
    const item = shipmentItem(shipment);
    const size = itemBytes(item);
    if (bytes + size > PAGE_BYTES) {
      pages.push([]);
      bytes = 0;
    }
    bytes += size;
    pages.at(-1)?.push(Object.fromEntries(FEATURE_ATTRIBUTES.map((name) => [name, item[name]])));
  }
  for (const [number, Items] of pages.entries()) {
    const next =
      number + 1 < pages.length ? { LastEvaluatedKey: { pk: { S: String(number + 1) }, sk: { S: "" } } } : {};
    await writeFile(join(folder, `${number}.json`), JSON.stringify({ Items, ...next }));
  }
}
