import { openFileBytes } from "../../adapters/files/file-bytes.ts";
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
import type { FoldAnswer, FoldedPart, PieceTask } from "./fold-messages.ts";
import { addHalves, halvesOf } from "./fold-part.ts";
import type { FoldSetting } from "./fold-setting.ts";
import { FoldThread } from "./fold-thread.ts";
import { PieceSlicer } from "./piece-slicer.ts";
import {
  checkUnchanged,
  type FirstPass,
  type ShipmentReading,
  type ShipmentRunOptions,
} from "./shipment-reading.ts";

const PIECE_BYTES = 1_048_576;
/** Pieces under way for each thread: one worked on, one waiting. */
const UNDER_WAY = 2;

/** Who deals the pieces of a file out, and who takes the answers, in the order of the file. */
interface PieceTakers {
  /** Told of the file's state before anything is read. */
  readonly opened?: (state: string) => void;
  readonly deal: (task: PieceTask) => Promise<FoldAnswer>;
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
  /** Lengths of the pieces of each file; undefined for one of which not all bytes went into pieces. */
  readonly #cuts: (readonly number[] | undefined)[] = [];
  #filesAgain = 0;
  #dealt = 0;
  #dealtAgain = 0;
  #line = 0;

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

  async readFirst(
    path: string,
    write: (line: string) => void,
    afterPiece: ShipmentRunOptions["afterPiece"],
  ): Promise<FileReport> {
    const { onReject } = this.#options;
    let read = 0;
    let rejected = 0;
    let ignoredColumns: readonly string[] = [];
    const { size, sha256, state, format } = await this.#eachPiece(path, this.#cuts.length, {
      deal: (task) => this.#ask(this.#dealt++, { ask: "fold", ...task }),
      take: async (answer, position) => {
        if (answer.answer !== "folded") return;
        const { piece } = answer;
        read += piece.read;
        rejected += piece.rejects.length;
        ignoredColumns = piece.ignoredColumns;
        for (const reject of piece.rejects) onReject(reject);
        for (const line of piece.lines) write(line);
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
    await this.#eachPiece(report.file, this.#filesAgain++, {
      opened: (state) => checkUnchanged(report, state),
      deal: (task) => this.#ask(this.#dealtAgain++, { ask: "again", ...task }),
      take: async (answer) => {
        if (answer.answer !== "contested") return;
        for (const record of answer.records) found(this.#ours(record));
        this.#line += answer.lines;
      },
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  /** A contested record with the member and the line of the whole run. */
  #ours(record: ContestedRecord): ContestedRecord {
    const member = this.#importers.indexOf(record.memberId);
    const line = record.line < 0 ? -1 : this.#line + record.line;
    return { ...record, contribution: { ...record.contribution, member }, line };
  }

  #ask(turn: number, task: Parameters<FoldThread["ask"]>[0] & PieceTask): Promise<FoldAnswer> {
    const thread = this.#threads[turn % this.#threads.length];
    if (thread === undefined) throw new Error("there are no threads");
    return thread.ask(task, [task.piece.bytes.buffer]);
  }

  async #eachPiece(path: string, fileNumber: number, { opened, deal, take }: PieceTakers) {
    const { mapping } = this.#options;
    const cuts = this.#cuts[fileNumber];
    const isFirst = this.#cuts.length === fileNumber;
    const source = await openFileBytes(path, isFirst);
    opened?.(source.state);
    const pieces: RecordPiece[] = [];
    const lengths: number[] = [];
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
        lengths.push(piece.bytes.length);
        const asked = deal({ fileNumber, path, format, mapping, piece });
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
          cuts === undefined
            ? new RecordCutter(format, delimiter, PIECE_BYTES, keep)
            : new PieceSlicer(cuts, keep);
      }
      cutter.push(chunk);
      await dealAll();
    }
    cutter?.end();
    await dealAll();
    await settle(0);
    const isWhole = lengths.reduce((sum, length) => sum + length, 0) === unpacked;
    if (isFirst) this.#cuts.push(isWhole ? lengths : undefined);
    return { ...source, format };
  }
}

async function finish(thread: FoldThread): Promise<FoldedPart> {
  const answer = await thread.ask({ ask: "finish" });
  if (answer.answer !== "finished")
    throw new Error(`a worker thread answered ${answer.answer} instead of finished`);
  return answer.part;
}
