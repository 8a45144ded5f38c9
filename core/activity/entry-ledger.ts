import { columnValue } from "../rank/column-value.ts";
import { ByteMap } from "../records/bytes/byte-map.ts";
import type { Day } from "../records/calendar-date.ts";
import { Importers } from "../registry/importers.ts";
import type { Registry } from "../registry/registry.ts";
import { registrySequence } from "../registry/registry-sequence.ts";
import { contributionOf, type StoredFeatures } from "../score/stored-shipment.ts";
import { ContentChains } from "./content-chains.ts";
import type { EntryContent } from "./content-rows.ts";
import { NO_MEMBER } from "./contribution.ts";
import { type EntryConflict, entryConflict } from "./entry-conflict.ts";
import type { FoldedShipments } from "./folded-shipments.ts";
import { LeastTexts } from "./least-texts.ts";
import { contentOfLine, ledgerLine } from "./ledger-line.ts";
import { RunCounts } from "./run-counts.ts";
import { MOST_EXAMPLES } from "./shipment-fold.ts";
import { ShipmentTotals } from "./shipment-totals.ts";

const encoder = new TextEncoder();
/** It would take a byte order mark off, which is part of an id like any other. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The contents of entries as they are stored, from wherever they come: of each entry the newest version counts, of equal versions
 * the greater digest (design, law 4), whoever its importer was in the others. Of one content the score of the greatest registry
 * counts. Neither order, nor repetition, nor division into parts changes what comes out, and however many contents an entry has,
 * each takes the same time. Entry numbers themselves are compared. An entry takes 129 to 164 bytes.
 */
export class EntryLedger {
  /** The row of the content that counts, by entry number; the others are chained to it. */
  readonly #entries = new ByteMap();
  readonly #contents = new ContentChains();
  readonly #rows = this.#contents.rows;
  readonly #importers: string[] = [];
  readonly #importerNumbers = new Map<string, number>();

  /** How many entries there are. */
  get entries(): number {
    return this.#entries.size;
  }

  /** Contents that gave way to a newer version or a greater digest, each counted once, however many registries scored it. */
  get superseded(): number {
    return this.#rows.size - this.#entries.size;
  }

  /** Takes a stored shipment. Throws RegistryVersionUnknown. */
  take(stored: StoredFeatures): void {
    const { entryNumber, version, digest, importerId } = stored;
    const registry = registrySequence(stored.registry);
    const contribution = contributionOf(stored, this.#importerNumber(importerId));
    this.#take(entryNumber, { version, digest, registry, contribution });
  }

  /** Takes a line of another ledger's. Throws where it is none. */
  takeLine(line: string): void {
    const { entryNumber, importerId, ...content } = contentOfLine(line);
    const contribution = { ...content.contribution, member: this.#importerNumber(importerId) };
    this.#take(entryNumber, { ...content, contribution });
  }

  /** Everything in the ledger, a line a content, in no particular order. */
  *lines(): Generator<string> {
    for (const { entryNumber, rows } of this.#chains()) {
      for (const row of rows) {
        const contribution = this.#rows.contribution(row);
        const importerId = columnValue(this.#importers, contribution.member, "");
        yield ledgerLine({
          entryNumber: entryNumber(),
          version: this.#rows.version(row),
          digest: this.#rows.digest(row),
          registry: this.#rows.registry(row),
          importerId,
          contribution,
        });
      }
    }
  }

  /** Equal versions with different content, by entry number and version. */
  conflicts(): EntryConflict[] {
    const found: EntryConflict[] = [];
    for (const { entryNumber, rows } of this.#chains()) {
      if (rows.length === 1) continue;
      const versions = Map.groupBy(rows, (row) => this.#rows.version(row));
      for (const [version, those] of versions) {
        if (those.length === 1) continue;
        const digests = those.map((row) => this.#rows.digest(row));
        found.push(entryConflict(entryNumber(), version, digests));
      }
    }
    return found.sort((one, other) =>
      one.entryNumber === other.entryNumber
        ? one.version - other.version
        : one.entryNumber < other.entryNumber
          ? -1
          : 1,
    );
  }

  /**
   * The totals of all entries, each attributed to the member that the registry finds behind its importer; where the registry
   * has no members, importers are members as found. Entries after `latestDay` are in the future and count in no window.
   */
  fold(registry: Registry, latestDay: Day): FoldedShipments {
    const importers = new Importers(registry, registry.members.length === 0 ? "asFound" : "apart");
    const members = this.#importers.map((id) => importers.ofText(id)?.index);
    const totals = new ShipmentTotals(latestDay);
    const counts = new RunCounts();
    const futureExamples = new LeastTexts(MOST_EXAMPLES);
    let newestDay = -1;
    let inFuture = 0;
    for (const { entryNumber, rows } of this.#chains()) {
      rows.forEach((row, place) => {
        const day = this.#rows.day(row);
        if (day > latestDay) {
          inFuture++;
          futureExamples.add(entryNumber());
        } else newestDay = Math.max(newestDay, day);
        if (place > 0) return;
        const contribution = this.#rows.contribution(row);
        contribution.member = members[contribution.member] ?? NO_MEMBER;
        totals.add(contribution, 1);
        counts.add(contribution, 1);
      });
    }
    return {
      totals,
      counts,
      members: importers.members,
      newestDay,
      inFuture,
      futureExamples: futureExamples.texts,
    };
  }

  #take(entryNumber: string, content: EntryContent): void {
    const entry = encoder.encode(entryNumber);
    const standing = this.#entries.get(entry, 0, entry.length);
    if (standing < 0) this.#entries.add(entry, 0, entry.length, this.#contents.begin(content));
    else this.#contents.add(standing, content);
  }

  /** Each entry with the rows of its contents, the one that counts first; its number is made when asked for. */
  *#chains(): Generator<{ readonly entryNumber: () => string; readonly rows: readonly number[] }> {
    for (const { bytes, start, end, value } of this.#entries.entries())
      yield { entryNumber: () => decoder.decode(bytes.subarray(start, end)), rows: this.#contents.of(value) };
  }

  #importerNumber(importerId: string): number {
    const known = this.#importerNumbers.get(importerId);
    if (known !== undefined) return known;
    const number = this.#importers.push(importerId) - 1;
    this.#importerNumbers.set(importerId, number);
    return number;
  }
}
