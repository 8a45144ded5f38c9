import { openFileBytes } from "../../adapters/files/file-bytes.ts";
import type { LineWriter } from "../../adapters/files/line-writer.ts";
import type { FileReport } from "../../adapters/files/read-file.ts";
import { formatOf } from "../../adapters/files/record-format.ts";
import type { ContestedRecord } from "../../core/activity/contested-record.ts";
import { LeastTexts } from "../../core/activity/least-texts.ts";
import { MOST_EXAMPLES } from "../../core/activity/shipment-fold.ts";
import { InputError } from "../../core/records/input-error.ts";
import { RecordCutter, type RecordPiece } from "../../core/records/record-cutter.ts";
import type { Importers } from "../../core/registry/importers.ts";
import type { FoldAnswer, FoldedPart, PieceAsk } from "./fold-messages.ts";
import { addHalves, FoldPart, halvesOf } from "./fold-part.ts";
import { type FoldSetting, sourcesOf } from "./fold-setting.ts";
import { FoldThread } from "./fold-thread.ts";
import type { FoldingThread } from "./folding-thread.ts";
import { OwnThread } from "./own-thread.ts";
import { PieceRooms } from "./piece-rooms.ts";
import { type PieceCut, PieceSlicer } from "./piece-slicer.ts";
import type { FirstPass, ShipmentReading, ShipmentRunOptions } from "./shipment-reading.ts";

const PIECE_BYTES = 1_048_576;
/** Pieces under way for each worker thread: one worked on, one waiting. */
const UNDER_WAY = 2;

/** What a file is read for. */
type Purpose = PieceAsk["ask"];

/** Answers not taken yet, for each thread: they are taken in order, and the first may take long. Scored lines are large. */
const MOST_WAITING: Readonly<Record<Purpose, number>> = { fold: 8, again: 8, score: 3 };

/** A reading of a file. */
interface PieceReading {
  readonly ask: Purpose;
  readonly path: string;
  /** Takes the answers, in the order of the file. */
  readonly take: (answer: FoldAnswer, progress: { size: number; position: number }) => Promise<void>;
}

/**
 * Cuts the shipment files into pieces and has threads fold them: this one, and workers that always have a piece in store. What they
 * answer is taken in the order of the file; which thread folds a piece makes no difference.
 */
export class SeveralThreads implements ShipmentReading {
  readonly #options: ShipmentRunOptions;
  readonly #own: FoldPart;
  readonly #ownThread: FoldingThread;
  readonly #workers: readonly FoldingThread[];
  readonly #importers: Importers;
  readonly #rooms = new PieceRooms();
  /** The pieces of each file; undefined for one of which not all bytes went into pieces. */
  readonly #cuts: (readonly PieceCut[] | undefined)[] = [];
  /** How many files were read for each purpose so far. */
  readonly #files: Record<Purpose, number> = { fold: 0, again: 0, score: 0 };
  /** Who folded each piece, in the order of the pieces: that thread looks at it again. */
  readonly #folders: FoldingThread[] = [];
  #lookedAt = 0;

  constructor(options: ShipmentRunOptions) {
    const { registry, records, unknownImporters, policy, baselines, latestDay, output, threads } = options;
    const setting: FoldSetting = {
      members: records?.members ?? [],
      operators: records?.operators ?? [],
      unknownImporters,
      policy: policy.policy,
      policyName: policy.name,
      baselines,
      latestDay,
      scored: output !== undefined,
    };
    this.#options = options;
    const sources = sourcesOf(setting, registry);
    this.#importers = sources.importers;
    this.#own = new FoldPart(setting, sources);
    this.#ownThread = new OwnThread(this.#own, this.#rooms);
    this.#workers = Array.from({ length: threads - 1 }, () => new FoldThread(setting, this.#rooms));
  }

  async readFirst(path: string, afterPiece: ShipmentRunOptions["afterPiece"]): Promise<FileReport> {
    const { onReject } = this.#options;
    let read = 0;
    let rejected = 0;
    let ignoredColumns: readonly string[] = [];
    const { size, sha256, state, format } = await this.#eachPiece({
      ask: "fold",
      path,
      take: async (answer, position) => {
        if (answer.answer !== "folded") return;
        const { piece } = answer;
        read += piece.read;
        rejected += piece.rejects.length;
        ignoredColumns = piece.ignoredColumns;
        for (const reject of piece.rejects) onReject(reject);
        await afterPiece({ path, ...position, read });
      },
    });
    if (read === 0 && format === "ndjson") throw new InputError("empty", path, "the file is empty");
    return {
      kind: "shipment",
      file: path,
      format,
      bytes: size,
      sha256: sha256(),
      state,
      read,
      rejected,
      ignoredColumns,
    };
  }

  async folded(): Promise<FirstPass> {
    const { totals, counts, entries, repeated, newestDay, inFuture, futureExamples } = this.#own.fold;
    const examples = new LeastTexts(MOST_EXAMPLES);
    for (const example of futureExamples) examples.add(example);
    const parts = await Promise.all(this.#workers.map((worker) => finish(worker)));
    for (const part of parts) {
      const ours = part.memberIds.map((memberId) => this.#importers.indexOf(memberId));
      totals.merge(part.totals, (theirs) => ours[theirs] ?? -1);
      counts.merge(part.counts);
      addHalves(entries, part.entries, repeated);
      addHalves(repeated, part.repeated);
      for (const example of part.futureExamples) examples.add(example);
    }
    // They tell repeats from first records; all are read.
    entries.clear();
    if (repeated.size > 0) {
      const task = { ask: "resolve", repeated: halvesOf(repeated) } as const;
      await Promise.all([this.#ownThread, ...this.#workers].map((thread) => thread.ask(task)));
    }
    return {
      totals,
      counts,
      members: this.#importers.members,
      newestDay: Math.max(newestDay, ...parts.map((part) => part.newestDay)),
      inFuture: parts.reduce((sum, part) => sum + part.inFuture, inFuture),
      futureExamples: examples.texts,
      hasRepeats: repeated.size > 0,
    };
  }

  async readAgain(report: FileReport, found: (record: ContestedRecord) => void): Promise<void> {
    await this.#eachPiece({
      ask: "again",
      path: report.file,
      take: async (answer) => {
        if (answer.answer === "contested") for (const record of answer.records) found(this.#ours(record));
      },
    });
  }

  async writeScored(
    report: FileReport,
    writer: LineWriter,
    afterPiece: ShipmentRunOptions["afterPiece"],
  ): Promise<void> {
    let read = 0;
    await this.#eachPiece({
      ask: "score",
      path: report.file,
      take: async (answer, position) => {
        if (answer.answer !== "scored") return;
        await writer.addWritten(answer.lines);
        read += answer.read;
        await afterPiece({ path: report.file, ...position, read });
      },
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()));
  }

  /** A contested record with the member of the whole run. */
  #ours(record: ContestedRecord): ContestedRecord {
    const member = this.#importers.indexOf(record.memberId);
    return { ...record, contribution: { ...record.contribution, member } };
  }

  #deal(task: PieceAsk): Promise<FoldAnswer> {
    const folder = task.ask === "again" ? this.#folders[this.#lookedAt++] : undefined;
    const thread = folder ?? this.#readyThread();
    if (task.ask === "fold") this.#folders.push(thread);
    return thread.ask(task);
  }

  /** The worker with the least to do, or this thread where all have enough. */
  #readyThread(): FoldingThread {
    const [ready] = this.#workers
      .filter(({ waiting }) => waiting < UNDER_WAY)
      .sort((one, other) => one.waiting - other.waiting);
    return ready ?? this.#ownThread;
  }

  async #eachPiece({ ask, path, take }: PieceReading) {
    const { mapping } = this.#options;
    const most = (this.#workers.length + 1) * MOST_WAITING[ask];
    const room = (bytes: number) => this.#rooms.take(bytes);
    const fileNumber = this.#files[ask]++;
    const known = this.#cuts[fileNumber];
    const source = await openFileBytes(path, ask === "fold");
    const pieces: RecordPiece[] = [];
    const cuts: PieceCut[] = [];
    const waiting: Promise<FoldAnswer>[] = [];
    let cutter: RecordCutter | PieceSlicer | undefined;
    let format: FileReport["format"] = "csv";
    let unpacked = 0;
    const settle = async (most: number) => {
      while (waiting.length > most) {
        const next = waiting.shift();
        if (next !== undefined) await take(await next, { size: source.size, position: source.position() });
      }
    };
    const dealAll = async () => {
      for (const piece of pieces.splice(0)) {
        const { firstLine, names } = piece;
        cuts.push({ length: piece.bytes.length, firstLine, names });
        const asked = this.#deal({ ask, fileNumber, path, format, mapping, piece });
        asked.catch(() => {});
        waiting.push(asked);
        await settle(most);
      }
    };
    for await (const chunk of source.chunks) {
      unpacked += chunk.length;
      if (cutter === undefined) {
        format = formatOf(path, chunk);
        const keep = (piece: RecordPiece) => pieces.push(piece);
        const delimiter = mapping?.delimiter ?? ",";
        cutter =
          known === undefined
            ? new RecordCutter(format, delimiter, PIECE_BYTES, keep, room)
            : new PieceSlicer(known, keep, room);
      }
      cutter.push(chunk);
      await dealAll();
    }
    if (cutter === undefined) throw new InputError("empty", path, "the file is empty");
    cutter.end();
    await dealAll();
    await settle(0);
    const isWhole = cuts.reduce((sum, { length }) => sum + length, 0) === unpacked;
    if (ask === "fold") this.#cuts.push(isWhole ? cuts : undefined);
    return { ...source, format };
  }
}

async function finish(thread: FoldingThread): Promise<FoldedPart> {
  const answer = await thread.ask({ ask: "finish" });
  if (answer.answer !== "finished")
    throw new Error(`a worker thread answered ${answer.answer} instead of finished`);
  return answer.part;
}
