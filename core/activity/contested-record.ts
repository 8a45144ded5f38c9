import { canonicalRecord } from "../records/canonical.ts";
import type { Header } from "../records/header.ts";
import type { Mapping } from "../records/mapping/mapping.ts";
import { RecordReader } from "../records/record-reader.ts";
import type { RecordFormat } from "../records/record-splitter.ts";
import type { Row } from "../records/row.ts";
import type { FactSources } from "../score/facts-reader.ts";
import type { ScoredShipment } from "../score/scored-shipment.ts";
import type { Contribution } from "./contribution.ts";
import { EntriesAgain } from "./entries-again.ts";
import type { EntryPlaces } from "./entry-places.ts";
import { EntrySet } from "./entry-set.ts";
import { ScoringAssessor } from "./scoring-assessor.ts";

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
  readonly scored: ScoredShipment | undefined;
}

export interface ContestedReaderOptions {
  readonly sources: FactSources;
  readonly policyName: string;
  /** The fingerprints that came more than once in the whole run. */
  readonly repeated: EntrySet;
  readonly digest: (text: string) => string;
  /** Whether scored shipments are written. */
  readonly scored: boolean;
}

/** A file, or a piece of one, as the first pass read it. */
export interface FileAgain {
  readonly file: string;
  readonly format: RecordFormat;
  readonly mapping: Mapping | undefined;
  readonly places: EntryPlaces;
}

/** Lines are not counted again; what is read has no header. */
const NOT_THE_FIRST = 2;

/** Looks a second time at the records of one part, in the order of the first, for those whose entry came more than once. */
export class ContestedReader {
  readonly #options: ContestedReaderOptions;
  /** Fingerprints whose first record was met in this pass: the first pass folded that one. */
  readonly #folded = new EntrySet();

  constructor(options: ContestedReaderOptions) {
    this.#options = options;
  }

  /** Takes the bytes of a file, or of a piece of one, that the first pass read; contested records go to `found`. */
  again(
    { file, format, mapping, places }: FileAgain,
    found: (record: ContestedRecord) => void,
  ): EntriesAgain {
    const { sources, policyName, repeated } = this.#options;
    let take = (_: Row) => {};
    const taker = {
      header: (header: Header) => {
        const assessor = new ScoringAssessor(header, sources, policyName);
        take = (row) => this.#take(row, assessor, found);
      },
      row: (row: Row) => take(row),
      reject: () => {},
    };
    const piece = { names: places.names, firstLine: NOT_THE_FIRST };
    const reader = new RecordReader({ kind: "shipment", file, format, mapping, taker, piece });
    return new EntriesAgain({ places, wanted: repeated, reader });
  }

  #take(row: Row, assessor: ScoringAssessor, found: (record: ContestedRecord) => void): void {
    const fingerprint = assessor.fingerprint(row);
    if (!this.#options.repeated.has(fingerprint)) return;
    const isFolded = this.#folded.add(fingerprint);
    const contribution = { ...assessor.assess(row) };
    found({
      entryNumber: assessor.entryNumber(row),
      version: assessor.version(row),
      digest: this.#options.digest(canonicalRecord(row, assessor.header)),
      contribution,
      memberId: assessor.memberId,
      isFolded,
      scored: this.#options.scored ? assessor.scored(row) : undefined,
    });
  }
}
