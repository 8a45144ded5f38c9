import type { ScoredShipment } from "../score/scored-shipment.ts";
import type { ContestedRecord } from "./contested-record.ts";
import { type EntryConflict, entryConflict } from "./entry-conflict.ts";
import type { RunCounts } from "./run-counts.ts";
import type { ShipmentTotals } from "./shipment-totals.ts";

/**
 * Settles the entries that came more than once: the newest version counts, once; of equal versions that differ the greater digest
 * (design, law 4). What the first pass folded wrongly is taken out of the totals again. The result depends on no order and on no
 * division into parts.
 */
export class RepeatResolution {
  #taken = 0;
  #distinct = 0;
  readonly #totals: ShipmentTotals;
  readonly #counts: RunCounts;
  readonly #standing = new Map<string, ContestedRecord>();
  /** The digest that each version of an entry came with first. */
  readonly #digests = new Map<string, string>();
  /** Versions that came with others too. */
  readonly #conflicts = new Map<string, { entryNumber: string; version: number; digests: Set<string> }>();

  constructor(totals: ShipmentTotals, counts: RunCounts) {
    this.#totals = totals;
    this.#counts = counts;
  }

  /** Contents that gave way to a newer version or a greater digest: counted once each, so that order does not matter. */
  get superseded(): number {
    return this.#distinct - this.#standing.size;
  }

  /** Records that say again what another of the same entry and version says. */
  get repeats(): number {
    return this.#taken - this.#distinct;
  }

  /** Takes a contested record whose member is that of the whole run. */
  take(newcomer: ContestedRecord): void {
    const { entryNumber, version, digest, isFolded } = newcomer;
    this.#note(entryNumber, version, digest);
    const standing = this.#standing.get(entryNumber);
    if (standing === undefined) {
      this.#standing.set(entryNumber, newcomer);
      if (!isFolded) this.#count(newcomer, 1);
      return;
    }
    if (!isNewer(newcomer, standing)) {
      if (isFolded) this.#count(newcomer, -1);
      return;
    }
    this.#count(standing, -1);
    if (!isFolded) this.#count(newcomer, 1);
    this.#standing.set(entryNumber, newcomer);
  }

  /** Entries with equal versions that differ, by entry number. */
  conflicts(): EntryConflict[] {
    const found = [...this.#conflicts.values()].map(({ entryNumber, version, digests }) =>
      entryConflict(entryNumber, version, [...digests]),
    );
    return found.sort(
      (one, other) => inOrder(one.entryNumber, other.entryNumber) || one.version - other.version,
    );
  }

  /** The records that count, scored, in order of their entry numbers; none where scored shipments are not written. */
  scored(): ScoredShipment[] {
    return [...this.#standing]
      .sort(([one], [other]) => inOrder(one, other))
      .flatMap(([, { scored }]) => (scored === undefined ? [] : [scored]));
  }

  /** Puts a record into the totals, or takes one that is in out again. */
  #count({ contribution }: ContestedRecord, times: 1 | -1): void {
    this.#totals.add(contribution, times);
    this.#counts.add(contribution, times);
  }

  #note(entryNumber: string, version: number, digest: string): void {
    const key = `${version} ${entryNumber}`;
    const first = this.#digests.get(key);
    this.#taken++;
    if (first === undefined) {
      this.#distinct++;
      this.#digests.set(key, digest);
    } else if (first !== digest) {
      const conflict = this.#conflicts.get(key) ?? { entryNumber, version, digests: new Set([first]) };
      if (!conflict.digests.has(digest)) this.#distinct++;
      conflict.digests.add(digest);
      this.#conflicts.set(key, conflict);
    }
  }
}

function isNewer(one: ContestedRecord, other: ContestedRecord): boolean {
  return one.version === other.version ? one.digest > other.digest : one.version > other.version;
}

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
