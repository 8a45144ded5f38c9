import type { Draws } from "../draws.ts";
import { type SampleWorld, streamFor } from "../sample-world.ts";
import type { ShipmentTally } from "../tally.ts";
import { badRecord } from "./bad-records.ts";
import { EarlierRows } from "./earlier-rows.ts";
import { EntryNumbers } from "./entry-numbers.ts";
import { Partners } from "./partners.ts";
import { type DrawnRow, drawnRow, lineOf } from "./row.ts";
import { type Traders, tradersOf } from "./traders.ts";

const STRANGER_SHARE = 0.03;
const BAD_SHARE = 0.005;
const LATER_VERSION_SHARE = 0.01;
/** Share of exact repeats, and of conflicts; a small file has two of each all the same. */
const REPEAT_SHARE = 0.0001;
const FEWEST_REPEATS = 2;
const MOST_REPEATS_SHARE = 0.01;

/** Makes one record of the shipments after the other, and counts what it makes. */
export class ShipmentMaker {
  readonly #rows: number;
  readonly #tally: ShipmentTally;
  readonly #traders: Traders;
  readonly #numbers: EntryNumbers;
  readonly #earlier = new EarlierRows();
  readonly #draws: Draws;
  readonly #repeatShare: number;
  readonly #repeatPhase: number;
  readonly #conflictPhase: number;

  constructor(world: SampleWorld, rows: number, seed: number, tally: ShipmentTally) {
    const partners = new Partners(world.members);
    this.#rows = rows;
    this.#tally = tally;
    this.#traders = tradersOf(streamFor(seed, "traders"), world, partners);
    this.#numbers = new EntryNumbers(partners.filers);
    this.#draws = streamFor(seed, "shipments");
    this.#repeatShare = Math.min(MOST_REPEATS_SHARE, Math.max(REPEAT_SHARE, FEWEST_REPEATS / rows));
    this.#repeatPhase = this.#draws.unit();
    this.#conflictPhase = this.#draws.unit();
  }

  /** The record at that place of the file, from 0; places are asked for in order. */
  line(at: number): string {
    this.#tally.rows++;
    return this.#lineAgain(at) ?? this.#newLine(at);
  }

  /** A repeat, a conflict or a later version of an earlier record; undefined where it is the turn of a new entry. */
  #lineAgain(at: number): string | undefined {
    if (this.#earlier.isEmpty) return undefined;
    if (isDue(at, this.#repeatShare, this.#repeatPhase)) {
      this.#tally.exactRepeats++;
      return lineOf(this.#earlier.repeated(this.#draws));
    }
    if (isDue(at, this.#repeatShare, this.#conflictPhase)) {
      this.#tally.equalVersionConflicts++;
      return lineOf(this.#earlier.conflicting(this.#draws));
    }
    if (!this.#draws.chance(LATER_VERSION_SHARE)) return undefined;
    this.#tally.laterVersions++;
    return lineOf(this.#earlier.corrected(this.#draws));
  }

  #newLine(at: number): string {
    const draws = this.#draws;
    const isStranger = draws.chance(STRANGER_SHARE);
    const trader = isStranger ? draws.pick(this.#traders.strangers) : this.#traders.members.draw(draws);
    const drawn = drawnRow(draws, trader, this.#numbers, at / this.#rows);
    if (draws.chance(BAD_SHARE)) {
      const { kind, line } = badRecord(draws, drawn.row, this.#tally.bad);
      this.#tally.bad++;
      this.#tally.badRecords[kind]++;
      return line;
    }
    this.#earlier.keep(draws, drawn.row);
    this.#count(drawn, isStranger);
    return lineOf(drawn.row);
  }

  #count({ midIs }: DrawnRow, isStranger: boolean): void {
    this.#tally.entries++;
    if (isStranger) this.#tally.strangers++;
    if (midIs === "variant") this.#tally.variantMids++;
    else if (midIs !== "right") {
      this.#tally.wrong++;
      this.#tally.wrongMids[midIs]++;
    }
  }
}

/** Whether something that comes evenly, in so large a share of the records, comes at this one. */
function isDue(at: number, share: number, phase: number): boolean {
  return Math.floor(at * share + phase) > Math.floor((at - 1) * share + phase);
}
