import { ContestedReader, type ContestedRecord } from "../../core/activity/contested-record.ts";
import { EntryPlaces } from "../../core/activity/entry-places.ts";
import { EntryFingerprint, EntrySet } from "../../core/activity/entry-set.ts";
import { ShipmentFold } from "../../core/activity/shipment-fold.ts";
import { InputError } from "../../core/records/input-error.ts";
import { RecordReader, type RecordTaker } from "../../core/records/record-reader.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { FactSources } from "../../core/score/facts-reader.ts";
import type { FoldAnswer, FoldedPart, FoldTask, PieceTask } from "./fold-messages.ts";
import { contestedOptions, type FoldSetting, sourcesOf } from "./fold-setting.ts";
import { scoredLine } from "./scored-line.ts";

/** Folds some pieces of the shipment files: what one of several threads does. */
export class FoldPart {
  readonly #setting: FoldSetting;
  readonly #sources: FactSources;
  readonly #fold: ShipmentFold;
  readonly #places: EntryPlaces[] = [];
  #contested: ContestedReader | undefined;
  #rejects: Reject[] = [];
  #lines: string[] = [];

  constructor(setting: FoldSetting) {
    this.#setting = setting;
    this.#sources = sourcesOf(setting);
    this.#fold = new ShipmentFold({
      ...setting,
      sources: this.#sources,
      onScored: setting.scored ? (shipment) => this.#lines.push(scoredLine(shipment)) : undefined,
      onReject: (reject) => this.#rejects.push(reject),
    });
  }

  answer(task: FoldTask): FoldAnswer {
    try {
      switch (task.ask) {
        case "fold":
          return this.#foldPiece(task);
        case "finish":
          return { answer: "finished", part: this.#finish() };
        case "resolve":
          return this.#resolve(task.repeated);
        case "again":
          return this.#readAgain(task);
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { answer: "inputError", code: error.code, file: error.file, message: error.reason };
    }
  }

  #foldPiece(task: PieceTask): FoldAnswer {
    const places = new EntryPlaces();
    this.#places.push(places);
    const { read, ignoredColumns } = readPiece(task, this.#fold.taker(places));
    const piece = { read, rejects: this.#rejects, ignoredColumns, lines: this.#lines };
    this.#rejects = [];
    this.#lines = [];
    return { answer: "folded", piece };
  }

  #finish(): FoldedPart {
    const { totals, counts, entries, repeated, newestDay, inFuture, futureExamples } = this.#fold;
    const { counted, valueCents, lanes, mid, credits, origins, unknownImporters, unknownAnomalyCodes } =
      counts;
    return {
      totals: totals.toData(),
      counts: { counted, valueCents, lanes, mid, credits, origins, unknownImporters, unknownAnomalyCodes },
      memberIds: this.#sources.importers.members.map(({ memberId }) => memberId),
      entries: halvesOf(entries),
      repeated: halvesOf(repeated),
      newestDay,
      inFuture,
      futureExamples,
    };
  }

  #resolve(halves: Int32Array): FoldAnswer {
    this.#contested = new ContestedReader(contestedOptions(this.#setting, this.#sources, setOf(halves)));
    return { answer: "resolving" };
  }

  /** The pieces come in the order of the first pass. */
  #readAgain({ path: file, format, mapping, piece }: PieceTask): FoldAnswer {
    const reader =
      this.#contested ?? new ContestedReader(contestedOptions(this.#setting, this.#sources, new EntrySet()));
    const records: ContestedRecord[] = [];
    const before = reader.line;
    const places = this.#places.shift() ?? new EntryPlaces();
    const again = reader.again({ file, format, mapping, places }, (record) => records.push(record));
    again.push(piece.bytes);
    again.end();
    const relative = records.map((record) =>
      record.line < 0 ? record : { ...record, line: record.line - before },
    );
    return { answer: "contested", records: relative, lines: reader.line - before };
  }
}

function readPiece({ path: file, format, mapping, piece }: PieceTask, taker: RecordTaker) {
  const { names, firstLine } = piece;
  const named = names === undefined ? {} : { piece: { names, firstLine } };
  const reader = new RecordReader({ kind: "shipment", file, format, mapping, taker, ...named });
  reader.push(piece.bytes);
  reader.end();
  return { read: reader.read, ignoredColumns: reader.ignoredColumns };
}

/** The halves of all fingerprints in turn. */
export function halvesOf(set: EntrySet): Int32Array {
  const halves = new Int32Array(set.size * 2);
  let at = 0;
  for (const { high, low } of set) {
    halves[at++] = high;
    halves[at++] = low;
  }
  return halves;
}

/** Puts fingerprints into a set; those that were there already go to `met`. */
export function addHalves(set: EntrySet, halves: Int32Array, met?: EntrySet): void {
  const fingerprint = new EntryFingerprint();
  for (let at = 0; at < halves.length; at += 2) {
    fingerprint.high = halves[at] ?? 0;
    fingerprint.low = halves[at + 1] ?? 0;
    if (!set.add(fingerprint)) met?.add(fingerprint);
  }
}

function setOf(halves: Int32Array): EntrySet {
  const set = new EntrySet();
  addHalves(set, halves);
  return set;
}
