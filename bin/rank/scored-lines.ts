import { GatheredLines } from "../../adapters/files/gathered-lines.ts";
import { countedOnce } from "../../core/activity/counted-once.ts";
import type { EntrySet } from "../../core/activity/entry-set.ts";
import type { FactSources } from "../../core/score/facts-reader.ts";
import type { FoldSetting } from "./fold-setting.ts";
import { scoredLine } from "./scored-line.ts";

/** The lines of the scored shipments of entries that came once, gathered until they are taken. */
export class ScoredLines {
  readonly #setting: FoldSetting;
  readonly #sources: FactSources;
  readonly #repeated: EntrySet;
  readonly #lines = new GatheredLines();

  /** `repeated` are the fingerprints of the entries that came more than once in the whole run. */
  constructor(setting: FoldSetting, sources: FactSources, repeated: EntrySet) {
    this.#setting = setting;
    this.#sources = sources;
    this.#repeated = repeated;
  }

  /** Takes the records of one file. */
  taker() {
    return countedOnce({
      sources: this.#sources,
      policyName: this.#setting.policyName,
      repeated: this.#repeated,
      onScored: (shipment) => this.#lines.add(scoredLine(shipment)),
    });
  }

  /** The lines gathered since the last call, each with its end, in UTF-8. */
  taken(): Uint8Array {
    return this.#lines.taken();
  }
}
