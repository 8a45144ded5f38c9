import { openFileBytes } from "../../adapters/files/file-bytes.ts";
import type { LineWriter } from "../../adapters/files/line-writer.ts";
import { type FileReport, readBytes, readFile } from "../../adapters/files/read-file.ts";
import { ContestedReader, type ContestedRecord } from "../../core/activity/contested-record.ts";
import { EntryPlaces } from "../../core/activity/entry-places.ts";
import { ShipmentFold } from "../../core/activity/shipment-fold.ts";
import type { FactSources } from "../../core/score/facts-reader.ts";
import { contestedOptions, type FoldSetting, sourcesOf } from "./fold-setting.ts";
import { ScoredLines } from "./scored-lines.ts";
import type { FirstPass, ShipmentReading, ShipmentRunOptions } from "./shipment-reading.ts";

/** Reads the shipments in this thread, file by file. */
export class OneThread implements ShipmentReading {
  readonly #options: ShipmentRunOptions;
  readonly #setting: FoldSetting;
  readonly #sources: FactSources;
  readonly #fold: ShipmentFold;
  /** Of each file; they are read again in the order of the first pass. */
  readonly #places: EntryPlaces[] = [];
  #contested: ContestedReader | undefined;
  #scored: ScoredLines | undefined;

  constructor(options: ShipmentRunOptions) {
    const { registry, policy, output } = options;
    this.#options = options;
    this.#setting = {
      ...options,
      members: [],
      operators: [],
      policy: policy.policy,
      policyName: policy.name,
      scored: output !== undefined,
    };
    this.#sources = sourcesOf(this.#setting, registry);
    this.#fold = new ShipmentFold({ ...options, sources: this.#sources });
  }

  async readFirst(path: string, afterPiece: ShipmentRunOptions["afterPiece"]): Promise<FileReport> {
    const { mapping } = this.#options;
    const places = new EntryPlaces();
    this.#places.push(places);
    return readFile({ kind: "shipment", path, mapping, taker: this.#fold.taker(places), afterPiece });
  }

  async folded(): Promise<FirstPass> {
    const fold = this.#fold;
    // They tell repeats from first records; all are read.
    fold.entries.clear();
    return {
      totals: fold.totals,
      counts: fold.counts,
      members: this.#sources.importers.members,
      newestDay: fold.newestDay,
      inFuture: fold.inFuture,
      futureExamples: fold.futureExamples,
      hasRepeats: fold.repeated.size > 0,
    };
  }

  async readAgain(report: FileReport, found: (record: ContestedRecord) => void): Promise<void> {
    this.#contested ??= new ContestedReader(
      contestedOptions(this.#setting, this.#sources, this.#fold.repeated),
    );
    const { file, format } = report;
    const { mapping } = this.#options;
    const { chunks } = await openFileBytes(file, false);
    const places = this.#places.shift() ?? new EntryPlaces();
    const again = this.#contested.again({ file, format, mapping, places }, found);
    for await (const chunk of chunks) again.push(chunk);
    again.end();
  }

  async writeScored(
    report: FileReport,
    writer: LineWriter,
    afterPiece: ShipmentRunOptions["afterPiece"],
  ): Promise<void> {
    this.#scored ??= new ScoredLines(this.#setting, this.#sources, this.#fold.repeated);
    const scored = this.#scored;
    const { mapping } = this.#options;
    await readBytes(await openFileBytes(report.file, false), {
      kind: "shipment",
      path: report.file,
      mapping,
      taker: scored.taker(),
      afterPiece: async (progress) => {
        await writer.addWritten(scored.taken());
        await afterPiece(progress);
      },
    });
    await writer.addWritten(scored.taken());
  }

  async close(): Promise<void> {}
}
