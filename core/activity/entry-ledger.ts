import { columnValue } from "../rank/column-value.ts";
import { ByteMap } from "../records/bytes/byte-map.ts";
import type { Day } from "../records/calendar-date.ts";
import { Importers } from "../registry/importers.ts";
import type { Registry } from "../registry/registry.ts";
import { contributionOf, type StoredFeatures } from "../score/stored-shipment.ts";
import { ContentRows, type EntryContent } from "./content-rows.ts";
import { NO_MEMBER } from "./contribution.ts";
import type { FoldedShipments } from "./folded-shipments.ts";
import { LeastTexts } from "./least-texts.ts";
import { contentOfLine, ledgerLine } from "./ledger-line.ts";
import type { EntryConflict } from "./repeat-resolution.ts";
import { RunCounts } from "./run-counts.ts";
import { MOST_EXAMPLES } from "./shipment-fold.ts";
import { ShipmentTotals } from "./shipment-totals.ts";

const encoder = new TextEncoder();
/** It would take a byte order mark off, which is part of an id like any other. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The contents of entries as they are stored, from wherever they come: of each entry the newest version counts, of equal versions
 * the greater digest (design, law 4), whoever its importer was in the others. Neither order, nor repetition, nor division into
 * parts changes what comes out. Entry numbers themselves are compared. An entry takes 125 to 160 bytes.
 */
export class EntryLedger {
  /** The row of the content that counts, by entry number; the others are chained to it. */
  readonly #entries = new ByteMap();
  readonly #rows = new ContentRows();
  readonly #importers: string[] = [];
  readonly #importerNumbers = new Map<string, number>();

  /** How many entries there are. */
  get entries(): number {
    return this.#entries.size;
  }

  /** Contents that gave way to a newer version or a greater digest, each counted once. */
  get superseded(): number {
    return this.#rows.size - this.#entries.size;
  }

  take(stored: StoredFeatures): void {
    const { entryNumber, version, digest, importerId } = stored;
    const contribution = contributionOf(stored, this.#importerNumber(importerId));
    this.#take(entryNumber, { version, digest, contribution });
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
        const [version, digest] = [this.#rows.version(row), this.#rows.digest(row)];
        yield ledgerLine({ entryNumber: entryNumber(), version, digest, importerId, contribution });
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
        const digests = those.map((row) => this.#rows.digest(row)).sort();
        if (digests.length > 1) found.push({ entryNumber: entryNumber(), version, digests });
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
    const rows = this.#rows;
    const newcomer = rows.add(content);
    if (standing < 0) {
      this.#entries.add(entry, 0, entry.length, newcomer);
      return;
    }
    const known = this.#chain(standing).find((row) => rows.inOrder(newcomer, row) === 0);
    if (known !== undefined) {
      if (rows.inOrderOfFeatures(newcomer, known) > 0) rows.swap(newcomer, known);
      rows.dropLast();
      return;
    }
    if (rows.inOrder(newcomer, standing) > 0) rows.swap(newcomer, standing);
    rows.setNext(newcomer, rows.nextOf(standing));
    rows.setNext(standing, newcomer);
  }

  /** Each entry with the rows of its contents, the one that counts first; its number is made when asked for. */
  *#chains(): Generator<{ readonly entryNumber: () => string; readonly rows: readonly number[] }> {
    for (const { bytes, start, end, value } of this.#entries.entries())
      yield { entryNumber: () => decoder.decode(bytes.subarray(start, end)), rows: this.#chain(value) };
  }

  #chain(standing: number): number[] {
    const rows = [standing];
    for (let next = this.#rows.nextOf(standing); next > 0; next = this.#rows.nextOf(next)) rows.push(next);
    return rows;
  }

  #importerNumber(importerId: string): number {
    const known = this.#importerNumbers.get(importerId);
    if (known !== undefined) return known;
    const number = this.#importers.push(importerId) - 1;
    this.#importerNumbers.set(importerId, number);
    return number;
  }
}
