import { openFileBytes } from "../../adapters/files/file-bytes.ts";
import { type FileReport, readFile } from "../../adapters/files/read-file.ts";
import { ContestedReader, type ContestedRecord } from "../../core/activity/contested-record.ts";
import { EntryPlaces } from "../../core/activity/entry-places.ts";
import { ShipmentFold } from "../../core/activity/shipment-fold.ts";
import type { FactSources } from "../../core/score/facts-reader.ts";
import { contestedOptions, type FoldSetting, sourcesOf } from "./fold-setting.ts";
import { scoredLine } from "./scored-line.ts";
import {
  checkUnchanged,
  type FirstPass,
  type ShipmentReading,
  type ShipmentRunOptions,
} from "./shipment-reading.ts";

/** Reads the shipments in this thread, file by file. */
export class OneThread implements ShipmentReading {
  readonly #options: ShipmentRunOptions;
  readonly #setting: FoldSetting;
  readonly #sources: FactSources;
  readonly #fold: ShipmentFold;
  #write: (line: string) => void = () => {};
  /** Of each file; they are read again in the order of the first pass. */
  readonly #places: EntryPlaces[] = [];
  #contested: ContestedReader | undefined;

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
    this.#fold = new ShipmentFold({
      ...options,
      sources: this.#sources,
      policyName: policy.name,
      onScored: output === undefined ? undefined : (shipment) => this.#write(scoredLine(shipment)),
    });
  }

  async readFirst(
    path: string,
    write: (line: string) => void,
    afterPiece: ShipmentRunOptions["afterPiece"],
  ): Promise<FileReport> {
    this.#write = write;
    const { mapping } = this.#options;
    const places = new EntryPlaces();
    this.#places.push(places);
    return readFile({ kind: "shipment", path, mapping, taker: this.#fold.taker(places), afterPiece });
  }

  async folded(): Promise<FirstPass> {
    const fold = this.#fold;
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
    const source = await openFileBytes(file, false);
    checkUnchanged(report, source.state);
    const places = this.#places.shift() ?? new EntryPlaces();
    const again = this.#contested.again({ file, format, mapping, places }, found);
    for await (const chunk of source.chunks) again.push(chunk);
    again.end();
  }

  async close(): Promise<void> {}
}
