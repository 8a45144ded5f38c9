import type { Draws } from "../../../samples/generate/draws.ts";
import { moneyText } from "./money-text.ts";
import { type Cells, VALUE, VERSION } from "./new-entry.ts";

const KEPT = 1024;
const KEEP_EVERY = 64;
/** Share of other versions that are older than what the file had before. */
const OLDER = 0.1;

interface Kept {
  cells: Cells;
  /** The newest version written. */
  version: number;
  hasOlder: boolean;
}

/** Records written earlier in the file, kept for their other versions and repeats. */
export class EarlierEntries {
  readonly #kept: Kept[] = [];

  get isEmpty(): boolean {
    return this.#kept.length === 0;
  }

  keep(draws: Draws, cells: Cells): void {
    const entry = { cells, version: 1, hasOlder: false };
    if (this.#kept.length < KEPT) this.#kept.push(entry);
    else if (draws.chance(1 / KEEP_EVERY)) this.#kept[draws.below(KEPT)] = entry;
  }

  /** Another version of an earlier record, with another value: mostly the next one, sometimes the one before the first. */
  otherVersion(draws: Draws): Cells {
    const kept = draws.pick(this.#kept);
    const isOlder = !kept.hasOlder && draws.chance(OLDER);
    const value = moneyText(Number(kept.cells[VALUE]) * (0.8 + 0.4 * draws.unit()) + 1.01);
    if (isOlder) {
      kept.hasOlder = true;
      return kept.cells.with(VALUE, value).with(VERSION, "0");
    }
    kept.version += 1;
    kept.cells = kept.cells.with(VALUE, value).with(VERSION, String(kept.version));
    return kept.cells;
  }

  /** An earlier record once more, all the same. */
  repeated(draws: Draws): Cells {
    return draws.pick(this.#kept).cells;
  }
}
