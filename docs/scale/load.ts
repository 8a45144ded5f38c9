import { CODE } from "./code-constants.ts";
import { assumed, quotaOf } from "./inputs.ts";
import type { Measured } from "./measured.ts";
import { processorSeconds } from "./processor-seconds.ts";
import type { Setup } from "./setups.ts";

/** Of a function's longest time, what a file may need: S3 may be slower than it is reckoned. */
const TIME_SHARE = 0.8;

/** A load of shipments, as the pipeline divides it. */
export interface Load {
  readonly shipments: number;
  readonly members: number;
  readonly bytes: number;
  /** As few as an upload and an invocation of intake-file allow. */
  readonly files: number;
  readonly bytesAFile: number;
  readonly chunksAFile: number;
  readonly chunks: number;
  readonly slicesAChunk: number;
  /** Requests of up to 25 shipments that a slice makes. */
  readonly writesASlice: number;
  readonly accepted: number;
  /** Different contents: what the table holds, and a ranking scans. */
  readonly contents: number;
  readonly entries: number;
  readonly segments: number;
  /** Parts in which contents are merged. */
  readonly merges: number;
  readonly rankings: number;
}

/** Divides shipments as a setup does, into a table that held none. */
export function loadOf(shipments: number, members: number, setup: Setup, measured: Measured): Load {
  const { sizes } = measured;
  const { chunkBytes, entriesASegment } = setup.settings;
  const bytes = shipments * sizes.bytesARow;
  const files = Math.ceil(bytes / mostBytesAFile(setup, measured));
  const bytesAFile = bytes / files;
  // A piece is cut when it is full; what is left at the end is a piece, too.
  const chunksAFile = Math.floor(bytesAFile / chunkBytes) + 1;
  const accepted = shipments * sizes.acceptedShare;
  const contents = accepted * sizes.contentShare;
  const shipmentsASlice = (CODE.sliceBytes.value / sizes.bytesARow) * sizes.acceptedShare;
  return {
    shipments,
    members,
    bytes,
    files,
    bytesAFile,
    chunksAFile,
    chunks: files * chunksAFile,
    slicesAChunk: bytesAFile / chunksAFile / CODE.sliceBytes.value,
    writesASlice: Math.ceil(shipmentsASlice / CODE.itemsAWrite.value),
    accepted,
    contents,
    entries: contents * sizes.entryShare,
    segments: Math.max(1, Math.ceil(accepted / entriesASegment)),
    merges: Math.ceil(contents / setup.design.contentsAMerge),
    rankings: setup.design.rankingAFile ? files : 1,
  };
}

function mostBytesAFile({ settings }: Setup, measured: Measured): number {
  const seconds = settings["intake-file.timeoutSeconds"] * TIME_SHARE;
  const cutting = processorSeconds(measured, "cutRows", 1, settings["intake-file.memoryMb"]);
  return Math.min(
    quotaOf("uploadParts") * CODE.uploadPartBytes.value,
    CODE.mostChunks.value * settings.chunkBytes,
    seconds * assumed("objectBytesASecond"),
    (seconds / cutting) * measured.sizes.bytesARow,
  );
}
