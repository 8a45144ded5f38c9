import { mkdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { itemBytes } from "../../../adapters/dynamodb/item-bytes.ts";
import { shipmentItem } from "../../../adapters/dynamodb/shipment-item.ts";
import projectDocument from "../../../cdk.json" with { type: "json" };
import type { StoredShipment } from "../../../core/score/stored-shipment.ts";
import { chunkKey } from "../../../functions/chunk-message.ts";
import { decodeChunk } from "../../../functions/chunk-object.ts";
import { contentOf } from "../../../functions/intake-file/file-content.ts";
import { cutIntoChunks } from "../../../functions/intake-file/shipments-intake.ts";
import { scoreRecords } from "../../../functions/score-chunk/score-records.ts";
import { writeResults } from "../../../functions/score-chunk/write-results.ts";
import { cpuSeconds } from "./cpu-seconds.ts";
import type { MeasuredWorld } from "./measured-world.ts";
import { BUCKET, type VoidClients } from "./void-clients.ts";

const INTAKE = "measured";
const WRITE_UNIT = 1_024;

/** What cutting and scoring a file came to. */
export interface MeasuredChunks {
  readonly sizes: {
    readonly fileBytes: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly rejectBytes: number;
    readonly scoredBytes: number;
    /** Of all accepted shipments together, as DynamoDB counts them. */
    readonly itemBytes: number;
    readonly itemWriteUnits: number;
  };
  /** Of all rows together. */
  readonly cutSeconds: number;
  readonly scoreSeconds: number;
  readonly shipments: readonly StoredShipment[];
}

/** Cuts and scores a file as the functions do, before services that keep nothing. */
export async function measureChunks(
  { shipments: path, setting }: MeasuredWorld,
  { objects, shipments: table }: VoidClients,
  served: string,
): Promise<MeasuredChunks> {
  const { size: fileBytes } = await stat(path);
  const intake = { intakeId: INTAKE, key: "incoming/shipments/shipments.csv", mapping: "" };
  const upload = `incoming/${basename(path)}`;
  const cut = async (to: Pick<VoidClients["objects"], "put">) => {
    const { chunks } = await objects.open(upload);
    return cutIntoChunks(await contentOf(intake.key, chunks), intake, {
      objects: to,
      pieceBytes: projectDocument.context.chunkBytes,
    });
  };
  const kept = {
    put: async (key: string, body: Uint8Array | string) => {
      const file = join(served, BUCKET, key);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, body);
    },
  };
  const chunks = await cut(kept);
  const cutSeconds = await cpuSeconds(() => cut(objects));
  const scored = await scoredOnce(chunks, setting, objects);
  const scoreSeconds = await cpuSeconds(async () => {
    for (let chunk = 0; chunk < chunks; chunk++) {
      const read = decodeChunk(await objects.read(chunkKey(INTAKE, chunk)));
      await writeResults({ intakeId: INTAKE, chunk }, scoreRecords(read, setting), {
        objects,
        shipments: table,
      });
    }
  });
  return { ...scored, sizes: { fileBytes, ...scored.sizes }, cutSeconds, scoreSeconds };
}

async function scoredOnce(
  chunks: number,
  setting: MeasuredWorld["setting"],
  objects: VoidClients["objects"],
): Promise<
  Pick<MeasuredChunks, "shipments"> & { readonly sizes: Omit<MeasuredChunks["sizes"], "fileBytes"> }
> {
  const sizes = { accepted: 0, rejected: 0, rejectBytes: 0, scoredBytes: 0, itemBytes: 0, itemWriteUnits: 0 };
  const shipments: StoredShipment[] = [];
  const ports = {
    objects: {
      put: async (_: string, lines: string) => {
        sizes.rejectBytes += Buffer.byteLength(lines);
      },
      putStream: async (_: string, pieces: AsyncIterable<Uint8Array>) => {
        for await (const { length } of pieces) sizes.scoredBytes += length;
      },
    },
    shipments: {
      put: async (stored: readonly StoredShipment[]) => {
        shipments.push(...stored);
        for (const each of stored) {
          const bytes = itemBytes(shipmentItem(each));
          sizes.itemBytes += bytes;
          sizes.itemWriteUnits += Math.ceil(bytes / WRITE_UNIT);
        }
        return new Set<StoredShipment>();
      },
    },
  };
  for (let chunk = 0; chunk < chunks; chunk++) {
    const read = decodeChunk(await objects.read(chunkKey(INTAKE, chunk)));
    const counts = await writeResults({ intakeId: INTAKE, chunk }, scoreRecords(read, setting), ports);
    sizes.accepted += counts.accepted;
    sizes.rejected += counts.rejected;
  }
  return { sizes, shipments };
}
