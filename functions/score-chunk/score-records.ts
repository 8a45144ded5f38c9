import type { Header } from "../../core/records/header.ts";
import { RecordReader } from "../../core/records/record-reader.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { Row } from "../../core/records/row.ts";
import type { StoredShipment } from "../../core/score/stored-shipment.ts";
import { type ChunkObject, pieceOf } from "../chunk-object.ts";
import { mappingPreset } from "../mapping-preset.ts";
import { type ScoringSetting, ShipmentScorer } from "../shipment-scorer.ts";

/** What some records of a chunk came to: each is either a shipment with its line or a reject. */
export interface ScoredSlice {
  /** One for each accepted record; those of repeated records are equal. */
  readonly shipments: readonly StoredShipment[];
  /** Accepted records as `greenlane score` writes them, in the order of the file; each line has its end. */
  readonly scoredLines: readonly string[];
  readonly rejects: readonly Reject[];
}

/** Bytes of the chunk that are read at once; only results of records that end in them are held. */
const SLICE_BYTES = 65_536;

/**
 * Reads and scores the records of a chunk, slice by slice: the next is made when it is asked for, so that memory does not depend on
 * how many records a chunk holds. Throws InputError, before the first slice, where the header or the mapping cannot be used.
 */
export function* scoreRecords(chunk: ChunkObject, setting: ScoringSetting): Generator<ScoredSlice, void> {
  const { header, bytes } = chunk;
  const { file, format, mapping } = header;
  const taker = new Scoring(setting);
  const piece = pieceOf(header);
  const reader = new RecordReader({
    kind: "shipment",
    file,
    format,
    mapping: mappingPreset(mapping, file),
    taker,
    ...(piece !== undefined && { piece }),
  });
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    reader.push(bytes.subarray(at, at + SLICE_BYTES));
    yield taker.slice();
  }
  reader.end();
  yield taker.slice();
}

/** Takes the records of one chunk. */
class Scoring {
  #shipments: StoredShipment[] = [];
  #scoredLines: string[] = [];
  #rejects: Reject[] = [];
  readonly #setting: ScoringSetting;
  #scorer: ShipmentScorer | undefined;

  constructor(setting: ScoringSetting) {
    this.#setting = setting;
  }

  /** What came since the last call. */
  slice(): ScoredSlice {
    const slice = { shipments: this.#shipments, scoredLines: this.#scoredLines, rejects: this.#rejects };
    this.#shipments = [];
    this.#scoredLines = [];
    this.#rejects = [];
    return slice;
  }

  header(header: Header): void {
    this.#scorer = new ShipmentScorer(header, this.#setting);
  }

  row(row: Row): void {
    if (this.#scorer === undefined) return;
    const { scored, stored } = this.#scorer.score(row);
    this.#shipments.push(stored);
    this.#scoredLines.push(`${JSON.stringify(scored)}\n`);
  }

  reject(reject: Reject): void {
    this.#rejects.push(reject);
  }
}
