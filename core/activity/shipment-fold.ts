import { columnValue } from "../rank/column-value.ts";
import type { Day } from "../records/calendar-date.ts";
import type { Header } from "../records/header.ts";
import { MOST_ROWS } from "../records/record-taker.ts";
import type { Reject } from "../records/reject.ts";
import type { Row } from "../records/row.ts";
import type { FactSources } from "../score/facts-reader.ts";
import { type Contribution, emptyContribution } from "./contribution.ts";
import type { EntryPlaces } from "./entry-places.ts";
import { EntryFingerprint, EntrySet } from "./entry-set.ts";
import { LeastTexts } from "./least-texts.ts";
import { RunCounts } from "./run-counts.ts";
import { ShipmentAssessor } from "./shipment-assessor.ts";
import { ShipmentTotals } from "./shipment-totals.ts";

/** What a fold works with and whom it tells. */
export interface FoldOptions {
  readonly sources: FactSources;
  /** Entries after this day are reported as in the future, and count in no window. */
  readonly latestDay: Day;
  readonly onReject: (reject: Reject) => void;
}

/** Examples kept of a finding. */
export const MOST_EXAMPLES = 20;

/**
 * Folds shipments into totals in one pass. An entry number that comes a second time is not folded but remembered: which of its
 * records counts is settled afterwards (`RepeatResolution`), so that the common entry, which comes once, costs about 13 bytes.
 */
export class ShipmentFold {
  readonly totals: ShipmentTotals;
  readonly counts = new RunCounts();
  readonly entries = new EntrySet();
  /** Fingerprints that came more than once. */
  readonly repeated = new EntrySet();
  /** Newest entry date that is not in the future; -1 where there is none. */
  newestDay: Day = -1;
  accepted = 0;
  inFuture = 0;
  readonly #futureExamples = new LeastTexts(MOST_EXAMPLES);
  readonly #options: FoldOptions;
  readonly #highs = new Int32Array(MOST_ROWS);
  readonly #lows = new Int32Array(MOST_ROWS);
  readonly #fingerprint = new EntryFingerprint();
  readonly #isNew = new Int32Array(MOST_ROWS);
  /** One for each row of a batch. */
  readonly #contributions = Array.from({ length: MOST_ROWS }, emptyContribution);
  readonly #spare = emptyContribution();

  constructor(options: FoldOptions) {
    this.#options = options;
    this.totals = new ShipmentTotals(options.latestDay);
  }

  /** The first few entry numbers, in order, of the records in the future. */
  get futureExamples(): readonly string[] {
    return this.#futureExamples.texts;
  }

  /** Takes the records of one file (or a piece of one) and notes where they stand. */
  taker(places: EntryPlaces) {
    const { sources, onReject } = this.#options;
    let assessor: ShipmentAssessor | undefined;
    return {
      header: (header: Header) => {
        assessor = new ShipmentAssessor(header, sources);
        places.names = header.names;
      },
      rows: (rows: readonly Row[]) => {
        if (assessor === undefined) return;
        this.#fold(rows, assessor);
        assessor.notePlaces(rows, places);
      },
      reject: onReject,
    };
  }

  /** Each step is done for all rows before the next: what they look up in memory is waited for together. */
  #fold(rows: readonly Row[], assessor: ShipmentAssessor): void {
    this.accepted += rows.length;
    this.#lookForRepeats(rows, assessor);
    assessor.lookUp(rows);
    const folded: Contribution[] = [];
    let at = 0;
    for (const row of rows) {
      if (this.#isNew[at] === 1) {
        const contribution = columnValue(this.#contributions, at, this.#spare);
        assessor.assessAt(row, at, contribution);
        folded.push(contribution);
      }
      at++;
    }
    this.totals.addAll(folded);
    for (const contribution of folded) this.counts.add(contribution, 1);
  }

  #lookForRepeats(rows: readonly Row[], assessor: ShipmentAssessor): void {
    let count = 0;
    for (const row of rows) {
      this.#noteDay(row, assessor);
      const { high, low } = assessor.fingerprint(row);
      this.#highs[count] = high;
      this.#lows[count++] = low;
    }
    this.entries.addAll(this.#highs, this.#lows, count, this.#isNew);
    const fingerprint = this.#fingerprint;
    for (let at = 0; at < count; at++) {
      if (this.#isNew[at] === 1) continue;
      fingerprint.high = Number(this.#highs[at]);
      fingerprint.low = Number(this.#lows[at]);
      this.repeated.add(fingerprint);
    }
  }

  #noteDay(row: Row, assessor: ShipmentAssessor): void {
    const day = assessor.entryDay(row);
    if (day <= this.#options.latestDay) {
      if (day > this.newestDay) this.newestDay = day;
      return;
    }
    this.inFuture++;
    this.#futureExamples.add(assessor.entryNumber(row));
  }
}
