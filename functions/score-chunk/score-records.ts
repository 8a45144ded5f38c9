import type { Header } from "../../core/records/header.ts";
import { RecordReader } from "../../core/records/record-reader.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { Row } from "../../core/records/row.ts";
import type { StoredShipment } from "../../core/score/stored-shipment.ts";
import { type ChunkObject, pieceOf } from "../chunk-object.ts";
import { mappingPreset } from "../mapping-preset.ts";
import { type ScoringSetting, ShipmentScorer } from "../shipment-scorer.ts";

/** What the records of a chunk came to; accepted + rejected = read. */
export interface ScoredRecords {
  readonly read: number;
  /** One for each accepted record; those of repeated records are equal. */
  readonly shipments: readonly StoredShipment[];
  /** Accepted records as `greenlane score` writes them, in the order of the file; each line has its end. */
  readonly scoredLines: readonly string[];
  /** Rejected records as `rejects.ndjson` holds them; each line has its end. */
  readonly rejectLines: readonly string[];
}

/** Reads and scores the records of a chunk. Throws InputError where its header or mapping cannot be used. */
export function scoreRecords({ header, bytes }: ChunkObject, setting: ScoringSetting): ScoredRecords {
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
  reader.push(bytes);
  reader.end();
  const { shipments, scoredLines, rejectLines } = taker;
  return { read: reader.read, shipments, scoredLines, rejectLines };
}

/** Takes the records of one chunk. */
class Scoring {
  readonly shipments: StoredShipment[] = [];
  readonly scoredLines: string[] = [];
  readonly rejectLines: string[] = [];
  readonly #setting: ScoringSetting;
  #scorer: ShipmentScorer | undefined;

  constructor(setting: ScoringSetting) {
    this.#setting = setting;
  }

  header(header: Header): void {
    this.#scorer = new ShipmentScorer(header, this.#setting);
  }

  row(row: Row): void {
    if (this.#scorer === undefined) return;
    const { scored, stored } = this.#scorer.score(row);
    this.shipments.push(stored);
    this.scoredLines.push(`${JSON.stringify(scored)}\n`);
  }

  reject({ kind, ...reject }: Reject): void {
    this.rejectLines.push(`${JSON.stringify({ ...reject, kind })}\n`);
  }
}
