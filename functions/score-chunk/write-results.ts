import type { ChunkCounts } from "../../adapters/dynamodb/intake.ts";
import { gzipPieces } from "../../adapters/gzip-pieces.ts";
import { RejectParts } from "../reject-parts.ts";
import { putAll, type ShipmentsSink } from "../shipments-sink.ts";
import { rejectsKey, scoredKey } from "./result-keys.ts";
import type { ScoredSlice } from "./score-records.ts";

/** Where the results of a chunk go. */
export interface ResultPorts {
  readonly objects: {
    put(key: string, body: string, contentType: string): Promise<void>;
    /** Where the pieces end with an error nothing appears. */
    putStream(key: string, pieces: AsyncIterable<Uint8Array>, contentType: string): Promise<void>;
  };
  readonly shipments: ShipmentsSink;
}

/**
 * Writes what a chunk came to while it is scored: a slice is scored while the shipments and rejects of the one before are being
 * written, and no further. The scored lines appear last, when all else is there. Gives the counts; accepted + rejected = read.
 */
export async function writeResults(
  { intakeId, chunk }: { readonly intakeId: string; readonly chunk: number },
  slices: Iterable<ScoredSlice>,
  { objects, shipments }: ResultPorts,
): Promise<ChunkCounts> {
  const rejects = new RejectParts((part, lines) =>
    objects.put(rejectsKey(intakeId, chunk, part), lines, "application/x-ndjson"),
  );
  let accepted = 0;
  let rejected = 0;
  const write = async (slice: ScoredSlice) => {
    await putAll(shipments, slice.shipments);
    for (const reject of slice.rejects) rejects.add(reject);
    await rejects.flush();
    accepted += slice.shipments.length;
    rejected += slice.rejects.length;
  };
  const scoredTexts = async function* () {
    let writing = Promise.resolve();
    try {
      for (const slice of slices) {
        await writing;
        writing = write(slice);
        // What goes wrong is told where it is waited for.
        writing.catch(() => {});
        yield slice.scoredLines.join("");
      }
    } finally {
      await writing;
    }
    await rejects.end();
  };
  await objects.putStream(scoredKey(intakeId, chunk), gzipPieces(scoredTexts()), "application/gzip");
  return { chunk, read: accepted + rejected, accepted, rejected };
}
