import type { Header } from "../../core/records/header.ts";
import { RecordReader } from "../../core/records/record-reader.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { Row } from "../../core/records/row.ts";
import type { StoredShipment } from "../../core/score/stored-shipment.ts";
import { type ScoringSetting, ShipmentScorer } from "../shipment-scorer.ts";

/** What became of a line: a scored shipment, or the reason why it is none. */
export type LineScore =
  | { readonly ok: true; readonly shipment: StoredShipment }
  | { readonly ok: false; readonly problem: Pick<Reject, "code" | "field" | "message"> };

/** Stands for a file in the reader; it appears in no message. */
const MESSAGE = "message";
/** Not the first line of a file, so that nothing is taken for a byte order mark. */
const PIECE = { names: [], firstLine: 2 } as const;
const encoder = new TextEncoder();

/**
 * Scores single lines by the reader that files go through. It stays, and with it what the reader and the scorer remember of the
 * lines before: that, and not its making, is what makes a message cheap.
 */
export class LineScorer {
  readonly registry: string;
  readonly #setting: ScoringSetting;
  #reader: RecordReader;
  #scorer: ShipmentScorer | undefined;
  #score: LineScore | undefined;

  constructor(setting: ScoringSetting) {
    this.registry = setting.registry;
    this.#setting = setting;
    this.#reader = this.#newReader();
  }

  /** Scores a line, its end included. */
  score(line: string): LineScore {
    this.#score = undefined;
    try {
      this.#reader.push(encoder.encode(line));
      return this.#taken();
    } catch (error) {
      // What is left of the line must not get into the next one.
      this.#reader = this.#newReader();
      throw error;
    }
  }

  /** For the reader. */
  header(header: Header): void {
    this.#scorer = new ShipmentScorer(header, this.#setting);
  }

  /** For the reader. */
  row(row: Row): void {
    if (this.#scorer !== undefined) this.#score = { ok: true, shipment: this.#scorer.score(row).stored };
  }

  /** For the reader. */
  reject({ code, field, message }: Reject): void {
    this.#score = { ok: false, problem: { code, field, message } };
  }

  #taken(): LineScore {
    if (this.#score === undefined) throw new Error("the line has no end: give one line with its line feed");
    return this.#score;
  }

  #newReader(): RecordReader {
    return new RecordReader({
      kind: "shipment",
      file: MESSAGE,
      format: "ndjson",
      mapping: undefined,
      taker: this,
      piece: PIECE,
    });
  }
}
