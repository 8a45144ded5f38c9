import { ContestedReader } from "../../core/activity/contested-record.ts";
import { EntryFingerprint, EntrySet } from "../../core/activity/entry-set.ts";
import { ShipmentFold } from "../../core/activity/shipment-fold.ts";
import { InputError } from "../../core/records/input-error.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { FactSources } from "../../core/score/facts-reader.ts";
import { FilePart } from "./file-part.ts";
import type { FoldAnswer, FoldedPart, FoldTask, PieceTask } from "./fold-messages.ts";
import { contestedOptions, type FoldSetting, sourcesOf } from "./fold-setting.ts";
import { ScoredLines } from "./scored-lines.ts";

/** Folds some pieces of the shipment files: what one of several threads does. */
export class FoldPart {
  readonly #setting: FoldSetting;
  readonly fold: ShipmentFold;
  readonly #sources: FactSources;
  readonly #files = new Map<number, FilePart>();
  #open = new FilePart();
  #contested: ContestedReader | undefined;
  #scored: ScoredLines | undefined;
  #repeated = new EntrySet();
  #rejects: Reject[] = [];

  /** `sources` spares making them where they are there already. */
  constructor(setting: FoldSetting, sources = sourcesOf(setting)) {
    this.#setting = setting;
    this.#sources = sources;
    this.fold = new ShipmentFold({
      ...setting,
      sources,
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
        case "score":
          return this.#score(task);
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { answer: "inputError", code: error.code, file: error.file, message: error.reason };
    }
  }

  #foldPiece(task: PieceTask): FoldAnswer {
    const { read, ignoredColumns } = this.#filePart(task).fold(task, this.fold);
    const piece = { read, rejects: this.#rejects, ignoredColumns };
    this.#rejects = [];
    return { answer: "folded", piece };
  }

  #filePart({ fileNumber }: PieceTask): FilePart {
    const part = this.#files.get(fileNumber) ?? new FilePart();
    this.#files.set(fileNumber, part);
    // Files are read one after the other.
    if (part !== this.#open) this.#open.close();
    this.#open = part;
    return part;
  }

  #finish(): FoldedPart {
    const { totals, counts, entries, repeated, newestDay, inFuture, futureExamples } = this.fold;
    const { counted, valueCents, lanes, mid, credits, origins, unknownImporters, unknownAnomalyCodes } =
      counts;
    const fingerprints = halvesOf(entries);
    // They tell repeats from first records; all are read.
    entries.clear();
    return {
      totals: totals.toData(),
      counts: { counted, valueCents, lanes, mid, credits, origins, unknownImporters, unknownAnomalyCodes },
      memberIds: this.#sources.importers.members.map(({ memberId }) => memberId),
      entries: fingerprints,
      repeated: halvesOf(repeated),
      newestDay,
      inFuture,
      futureExamples,
    };
  }

  #resolve(halves: Int32Array): FoldAnswer {
    addHalves(this.#repeated, halves);
    return { answer: "resolving" };
  }

  #readAgain(task: PieceTask): FoldAnswer {
    this.#contested ??= new ContestedReader(contestedOptions(this.#setting, this.#sources, this.#repeated));
    return { answer: "contested", records: this.#filePart(task).again(task, this.#contested) };
  }

  #score(task: PieceTask): FoldAnswer {
    this.#scored ??= new ScoredLines(this.#setting, this.#sources, this.#repeated);
    const scored = this.#scored;
    const read = this.#filePart(task).score(task, () => scored.taker());
    return { answer: "scored", read, lines: scored.taken() };
  }
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
