import type { Draws } from "../draws.ts";
import { moneyText, type Row } from "./row.ts";

/** As many rows are kept for later; few enough that memory stays constant, enough that a correction comes much later. */
const KEPT = 1024;
/** Once full, one row in so many takes the place of another. */
const KEEP_EVERY = 64;

/** Rows written earlier in the file, kept for their later versions and repeats. */
export class EarlierRows {
  readonly #rows: Row[] = [];

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  keep(draws: Draws, row: Row): void {
    if (this.#rows.length < KEPT) this.#rows.push(row);
    else if (draws.chance(1 / KEEP_EVERY)) this.#rows[draws.below(KEPT)] = row;
  }

  /** The next version of an earlier row, with a corrected value; from then on the newest of its entry. */
  corrected(draws: Draws): Row {
    const at = draws.below(this.#rows.length);
    const row = this.#at(at);
    const next = { ...revalued(draws, row), version: row.version + 1 };
    this.#rows[at] = next;
    return next;
  }

  /** An earlier row once more, all the same. */
  repeated(draws: Draws): Row {
    return this.#at(draws.below(this.#rows.length));
  }

  /** An earlier row under its own version, yet with another value. */
  conflicting(draws: Draws): Row {
    return revalued(draws, this.repeated(draws));
  }

  #at(at: number): Row {
    const row = this.#rows[at];
    if (row === undefined) throw new RangeError("No row has been kept yet.");
    return row;
  }
}

/** The row with a value that certainly differs. */
function revalued(draws: Draws, row: Row): Row {
  return { ...row, value: moneyText(Number(row.value) * (0.8 + 0.4 * draws.unit()) + 1.01) };
}
