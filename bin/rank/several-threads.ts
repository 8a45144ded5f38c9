import { openFileBytes } from "../../adapters/files/file-bytes.ts";
import type { LineWriter } from "../../adapters/files/line-writer.ts";
import type { FileReport } from "../../adapters/files/read-file.ts";
import { formatOf } from "../../adapters/files/record-format.ts";
import type { ContestedRecord } from "../../core/activity/contested-record.ts";
import { EntrySet } from "../../core/activity/entry-set.ts";
import { LeastTexts } from "../../core/activity/least-texts.ts";
import { RunCounts } from "../../core/activity/run-counts.ts";
import { MOST_EXAMPLES } from "../../core/activity/shipment-fold.ts";
import { ShipmentTotals } from "../../core/activity/shipment-totals.ts";
import { InputError } from "../../core/records/input-error.ts";
import { RecordCutter, type RecordPiece } from "../../core/records/record-cutter.ts";
import { Importers } from "../../core/registry/importers.ts";
import type { FoldAnswer, FoldedPart, PieceAsk } from "./fold-messages.ts";
import { addHalves, halvesOf } from "./fold-part.ts";
import type { FoldSetting } from "./fold-setting.ts";
import { FoldThread } from "./fold-thread.ts";
import { type PieceCut, PieceSlicer } from "./piece-slicer.ts";
import {
  checkUnchanged,
  type FirstPass,
  type ShipmentReading,
  type ShipmentRunOptions,
} from "./shipment-reading.ts";

const PIECE_BYTES = 1_048_576;
/** Pieces under way for each thread: one worked on, one waiting. */
const UNDER_WAY = 2;

/** What a file is read for. */
type Purpose = PieceAsk["ask"];

/** A reading of a file. */
interface PieceReading {
  readonly ask: Purpose;
  readonly path: string;
  /** What the file is to be; undefined where it is read for the first time. */
  readonly report?: FileReport;
  /** Takes the answers, in the order of the file. */
  readonly take: (answer: FoldAnswer, progress: { size: number; position: number }) => Promise<void>;
}

/**
 * Cuts the shipment files into pieces and has worker threads fold them, the pieces dealt out in turn; what they answer is taken in
 * the order of the file.
 */
export class SeveralThreads implements ShipmentReading {
  readonly #options: ShipmentRunOptions;
  readonly #threads: FoldThread[];
  readonly #importers: Importers;
  /** The pieces of each file; undefined for one of which not all bytes went into pieces. */
  readonly #cuts: (readonly PieceCut[] | undefined)[] = [];
  /** How many files and pieces each purpose has had so far: a piece comes to the same thread every time. */
  readonly #dealt: Readonly<Record<Purpose, { files: number; pieces: number }>> = {
    fold: { files: 0, pieces: 0 },
    again: { files: 0, pieces: 0 },
    score: { files: 0, pieces: 0 },
  };

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
    this.#importers = new Importers(registry, unknownImporters);
    this.#threads = Array.from({ length: threads }, () => new FoldThread(setting));
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
    const { latestDay } = this.#options;
    const totals = new ShipmentTotals(latestDay);
    const counts = new RunCounts();
    const entries = new EntrySet();
    const repeated = new EntrySet();
    const futureExamples = new LeastTexts(MOST_EXAMPLES);
    const parts = await Promise.all(this.#threads.map((thread) => finish(thread)));
    for (const part of parts) {
      const ours = part.memberIds.map((memberId) => this.#importers.indexOf(memberId));
      totals.merge(part.totals, (theirs) => ours[theirs] ?? -1);
      counts.merge(part.counts);
      addHalves(entries, part.entries, repeated);
      addHalves(repeated, part.repeated);
      for (const example of part.futureExamples) futureExamples.add(example);
    }
    const halves = halvesOf(repeated);
    if (repeated.size > 0)
      await Promise.all(this.#threads.map((thread) => thread.ask({ ask: "resolve", repeated: halves })));
    return {
      totals,
      counts,
      members: this.#importers.members,
      newestDay: Math.max(...parts.map((part) => part.newestDay)),
      inFuture: parts.reduce((sum, part) => sum + part.inFuture, 0),
      futureExamples: futureExamples.texts,
      hasRepeats: repeated.size > 0,
    };
  }

  async readAgain(report: FileReport, found: (record: ContestedRecord) => void): Promise<void> {
    await this.#eachPiece({
      ask: "again",
      path: report.file,
      report,
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
      report,
      take: async (answer, position) => {
        if (answer.answer !== "scored") return;
        await writer.addWritten(answer.lines);
        read += answer.read;
        await afterPiece({ path: report.file, ...position, read });
      },
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  /** A contested record with the member of the whole run. */
  #ours(record: ContestedRecord): ContestedRecord {
    const member = this.#importers.indexOf(record.memberId);
    return { ...record, contribution: { ...record.contribution, member } };
  }

  #deal(task: PieceAsk): Promise<FoldAnswer> {
    const thread = this.#threads[this.#dealt[task.ask].pieces++ % this.#threads.length];
    if (thread === undefined) throw new Error("there are no threads");
    return thread.ask(task, [task.piece.bytes.buffer]);
  }

  async #eachPiece({ ask, path, report, take }: PieceReading) {
    const { mapping } = this.#options;
    const fileNumber = this.#dealt[ask].files++;
    const known = this.#cuts[fileNumber];
    const source = await openFileBytes(path, report === undefined);
    if (report !== undefined) checkUnchanged(report, source.state);
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
        await settle(this.#threads.length * UNDER_WAY);
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
            ? new RecordCutter(format, delimiter, PIECE_BYTES, keep)
            : new PieceSlicer(known, keep);
      }
      cutter.push(chunk);
      await dealAll();
    }
    cutter?.end();
    await dealAll();
    await settle(0);
    const isWhole = cuts.reduce((sum, { length }) => sum + length, 0) === unpacked;
    if (report === undefined) this.#cuts.push(isWhole ? cuts : undefined);
    return { ...source, format };
  }
}

async function finish(thread: FoldThread): Promise<FoldedPart> {
  const answer = await thread.ask({ ask: "finish" });
  if (answer.answer !== "finished")
    throw new Error(`a worker thread answered ${answer.answer} instead of finished`);
  return answer.part;
}
