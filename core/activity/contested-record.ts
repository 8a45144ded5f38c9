import { canonicalRecord } from "../records/canonical.ts";
import type { Header } from "../records/header.ts";
import type { Row } from "../records/row.ts";
import type { FactSources } from "../score/facts-reader.ts";
import type { ScoredShipment } from "../score/scored-shipment.ts";
import type { Contribution } from "./contribution.ts";
import { EntrySet } from "./entry-set.ts";
import { entrySkim } from "./entry-skim.ts";
import { ShipmentAssessor } from "./shipment-assessor.ts";

/** A record of an entry that came more than once, with all that is needed to settle which one counts. */
export interface ContestedRecord {
  readonly entryNumber: string;
  readonly version: number;
  readonly digest: string;
  readonly contribution: Contribution;
  /** The id behind `contribution.member`, which is only known where the record was read; empty for none. */
  readonly memberId: string;
  /** Whether the first pass folded it. */
  readonly isFolded: boolean;
  /** Its place among the scored lines of the first pass, from 0; -1 where it has none. */
  readonly line: number;
  readonly scored: ScoredShipment | undefined;
}

export interface ContestedReaderOptions {
  readonly sources: FactSources;
  readonly policyName: string;
  /** The fingerprints that came more than once in the whole run. */
  readonly repeated: EntrySet;
  readonly digest: (text: string) => string;
  /** Whether scored shipments are written, so that lines have to be mended too. */
  readonly scored: boolean;
}

/** Looks a second time at the records of one part, in the order of the first, for those whose entry came more than once. */
export class ContestedReader {
  /** Scored lines that the first pass had written before the next record. */
  line = 0;
  readonly #options: ContestedReaderOptions;
  /** Fingerprints whose first record was met in this pass: the first pass folded that one. */
  readonly #folded = new EntrySet();

  constructor(options: ContestedReaderOptions) {
    this.#options = options;
  }

  /** Takes the records of a file, or of a piece of one; contested ones go to `found`. */
  taker(found: (record: ContestedRecord) => void) {
    const { sources, policyName, repeated, scored } = this.#options;
    let assessor: ShipmentAssessor | undefined;
    let skim = (_: Row) => true;
    return {
      header: (header: Header) => {
        assessor = new ShipmentAssessor(header, sources, policyName);
        skim = entrySkim(header, repeated);
      },
      // Lines are counted among accepted records; where no lines are written, the records that came once are passed over.
      ...(!scored && { skim: (row: Row) => skim(row) }),
      row: (row: Row) => {
        if (assessor !== undefined) this.#take(row, assessor, found);
      },
      reject: () => {},
    };
  }

  #take(row: Row, assessor: ShipmentAssessor, found: (record: ContestedRecord) => void): void {
    const fingerprint = assessor.fingerprint(row);
    if (!this.#options.repeated.has(fingerprint)) {
      this.line++;
      return;
    }
    const isFolded = this.#folded.add(fingerprint);
    const contribution = { ...assessor.assess(row) };
    found({
      entryNumber: assessor.entryNumber(row),
      version: assessor.version(row),
      digest: this.#options.digest(canonicalRecord(row, assessor.header)),
      contribution,
      memberId: assessor.memberId,
      isFolded,
      line: isFolded ? this.line++ : -1,
      scored: this.#options.scored ? assessor.scored(row) : undefined,
    });
  }
}
