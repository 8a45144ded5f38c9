import { canonicalRecord } from "../records/canonical.ts";
import type { Header } from "../records/header.ts";
import type { Row } from "../records/row.ts";
import type { FactSources } from "../score/facts-reader.ts";
import type { ScoredShipment } from "../score/scored-shipment.ts";
import type { Contribution } from "./contribution.ts";
import { EntrySet } from "./entry-set.ts";
import type { RunCounts } from "./run-counts.ts";
import { ShipmentAssessor } from "./shipment-assessor.ts";
import type { ShipmentTotals } from "./shipment-totals.ts";

/** Equal versions of an entry with different content. */
export interface EntryConflict {
  readonly entryNumber: string;
  readonly version: number;
  /** Digests of all contents seen, in order; the last one counts. */
  readonly digests: readonly string[];
}

/** Which scored shipments of the first pass do not count, and which are to be added. */
export interface ScoredCorrections {
  /** Places of the lines to leave out, counted from 0 in the order of the first pass. */
  readonly leaveOut: ReadonlySet<number>;
  readonly add: readonly ScoredShipment[];
}

export interface ResolutionOptions {
  readonly sources: FactSources;
  readonly policyName: string;
  /** The fingerprints that came more than once in the whole run. */
  readonly repeated: EntrySet;
  readonly totals: ShipmentTotals;
  readonly counts: RunCounts;
  readonly digest: (text: string) => string;
  /** Whether scored shipments are written, so that lines have to be mended too. */
  readonly scored: boolean;
}

/** The record of an entry that counts so far. */
interface Standing {
  version: number;
  digest: string;
  contribution: Contribution;
  /** Its line in the first pass; -1 where it has none. */
  line: number;
  scored: ScoredShipment | undefined;
}

/**
 * Settles the entries that came more than once, by a second look at the same files in the same order: the newest version counts,
 * once; of equal versions that differ the greater digest (design, law 4). What the first pass folded wrongly is taken out again.
 * The result depends on no order and on no division into parts.
 */
export class RepeatResolution {
  /** Records that gave way to a newer version or a greater digest, and exact repeats. */
  superseded = 0;
  repeats = 0;
  readonly #options: ResolutionOptions;
  readonly #standing = new Map<string, Standing>();
  readonly #contents = new Map<string, Map<number, Set<string>>>();
  /** Fingerprints whose first record of a part was met in this pass: the first pass folded that one. */
  readonly #folded = new Map<number, EntrySet>();
  readonly #leaveOut = new Set<number>();
  #line = 0;

  constructor(options: ResolutionOptions) {
    this.#options = options;
  }

  /** Takes the records of a file again; `part` says which fold of the first pass had them. */
  taker(part: number) {
    const { sources, policyName, repeated, scored } = this.#options;
    const folded = this.#folded.get(part) ?? new EntrySet();
    this.#folded.set(part, folded);
    let assessor: ShipmentAssessor | undefined;
    return {
      header: (header: Header) => {
        assessor = new ShipmentAssessor(header, sources, policyName);
      },
      // Lines are counted among accepted records; where no lines are written, the records that came once are passed over.
      ...(!scored && { skim: (row: Row) => assessor === undefined || repeated.has(assessor.fingerprint(row)) }),
      row: (row: Row) => {
        if (assessor !== undefined) this.#take(row, assessor, folded);
      },
      reject: () => {},
    };
  }

  /** Entries with equal versions that differ, by entry number. */
  conflicts(): EntryConflict[] {
    const found: EntryConflict[] = [];
    for (const [entryNumber, versions] of this.#contents) {
      for (const [version, digests] of versions) {
        if (digests.size > 1) found.push({ entryNumber, version, digests: [...digests].sort() });
      }
    }
    return found.sort((one, other) => inOrder(one.entryNumber, other.entryNumber) || one.version - other.version);
  }

  corrections(): ScoredCorrections {
    const add = [...this.#standing]
      .sort(([one], [other]) => inOrder(one, other))
      .flatMap(([, { line, scored }]) => (line < 0 && scored !== undefined ? [scored] : []));
    return { leaveOut: this.#leaveOut, add };
  }

  #take(row: Row, assessor: ShipmentAssessor, folded: EntrySet): void {
    const fingerprint = assessor.fingerprint(row);
    if (!this.#options.repeated.has(fingerprint)) {
      this.#line++;
      return;
    }
    const line = folded.add(fingerprint) ? this.#line++ : -1;
    const entryNumber = assessor.entryNumber(row);
    const version = assessor.version(row);
    const digest = this.#options.digest(canonicalRecord(row, assessor.header));
    const contribution = { ...assessor.assess(row) };
    const scored = this.#options.scored && line < 0 ? assessor.scored(row) : undefined;
    this.#note(entryNumber, version, digest);
    this.#settle(entryNumber, { version, digest, contribution, line, scored });
  }

  #settle(entryNumber: string, newcomer: Standing): void {
    const standing = this.#standing.get(entryNumber);
    if (standing === undefined) {
      this.#standing.set(entryNumber, newcomer);
      if (newcomer.line < 0) this.#count(newcomer, 1);
      return;
    }
    const isRepeat = newcomer.version === standing.version && newcomer.digest === standing.digest;
    if (isRepeat) this.repeats++;
    else this.superseded++;
    if (isRepeat || !isNewer(newcomer, standing)) {
      this.#leave(newcomer);
      return;
    }
    this.#leave(standing, 1);
    if (newcomer.line < 0) this.#count(newcomer, 1);
    this.#standing.set(entryNumber, newcomer);
  }

  /** Takes a record out again, if it is in: the first pass folded it, or it stood so far. */
  #leave(record: Standing, stood: 0 | 1 = 0): void {
    if (record.line >= 0) this.#leaveOut.add(record.line);
    if (record.line >= 0 || stood === 1) this.#count(record, -1);
  }

  #count({ contribution }: Standing, times: 1 | -1): void {
    this.#options.totals.add(contribution, times);
    this.#options.counts.add(contribution, times);
  }

  #note(entryNumber: string, version: number, digest: string): void {
    const versions = this.#contents.get(entryNumber) ?? new Map<number, Set<string>>();
    const digests = versions.get(version) ?? new Set<string>();
    this.#contents.set(entryNumber, versions.set(version, digests.add(digest)));
  }
}

function isNewer(one: Standing, other: Standing): boolean {
  return one.version === other.version ? one.digest > other.digest : one.version > other.version;
}

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
