import type { Day } from "../records/calendar-date.ts";
import type { Header } from "../records/header.ts";
import type { Reject } from "../records/reject.ts";
import type { Row } from "../records/row.ts";
import type { FactSources } from "../score/facts-reader.ts";
import type { ScoredShipment } from "../score/scored-shipment.ts";
import { EntrySet } from "./entry-set.ts";
import { LeastTexts } from "./least-texts.ts";
import { RunCounts } from "./run-counts.ts";
import { ShipmentAssessor } from "./shipment-assessor.ts";
import { ShipmentTotals } from "./shipment-totals.ts";

/** What a fold works with and whom it tells. */
export interface FoldOptions {
  readonly sources: FactSources;
  readonly policyName: string;
  /** Entries after this day are reported as in the future, and count in no window. */
  readonly latestDay: Day;
  readonly onScored: ((shipment: ScoredShipment) => void) | undefined;
  readonly onReject: (reject: Reject) => void;
}

/** Examples kept of a finding. */
export const MOST_EXAMPLES = 20;

/**
 * Folds shipments into totals in one pass. An entry number that comes a second time is not folded but remembered: which of its
 * records counts is settled afterwards (`RepeatResolution`), so that the common entry, which comes once, costs about 16 bytes.
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

  constructor(options: FoldOptions) {
    this.#options = options;
    this.totals = new ShipmentTotals(options.latestDay);
  }

  /** The first few entry numbers, in order, of the records in the future. */
  get futureExamples(): readonly string[] {
    return this.#futureExamples.texts;
  }

  /** Takes the records of one file (or a piece of one). */
  taker() {
    const { sources, policyName, onScored, onReject } = this.#options;
    let assessor: ShipmentAssessor | undefined;
    return {
      header: (header: Header) => {
        assessor = new ShipmentAssessor(header, sources, policyName);
      },
      row: (row: Row) => {
        if (assessor !== undefined) this.#fold(row, assessor, onScored);
      },
      reject: onReject,
    };
  }

  #fold(row: Row, assessor: ShipmentAssessor, onScored: FoldOptions["onScored"]): void {
    this.accepted++;
    this.#noteDay(row, assessor);
    const fingerprint = assessor.fingerprint(row);
    if (!this.entries.add(fingerprint)) {
      this.repeated.add(fingerprint);
      return;
    }
    const contribution = assessor.assess(row);
    this.totals.add(contribution, 1);
    this.counts.add(contribution, 1);
    onScored?.(assessor.scored(row));
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
