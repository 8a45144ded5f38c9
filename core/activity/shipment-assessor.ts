import type { Header } from "../records/header.ts";
import type { Row } from "../records/row.ts";
import { columnPlaces } from "../score/column-places.ts";
import type { ShipmentFacts } from "../score/facts.ts";
import { type FactSources, FactsReader } from "../score/facts-reader.ts";
import { AssessedManufacturers, type Manufacturers } from "../score/manufacturers.ts";
import { Score } from "../score/score.ts";
import { type Contribution, contribute, emptyContribution } from "./contribution.ts";
import type { EntryPlaces } from "./entry-places.ts";
import { EntryFingerprint } from "./entry-set.ts";

/** Assesses the rows of one file: facts, score, contribution. Everything it gives is filled anew for the next row. */
export class ShipmentAssessor {
  readonly header: Header;
  readonly #contribution: Contribution = emptyContribution();
  readonly #sources: FactSources;
  readonly #facts: FactsReader;
  /** The score of the row just assessed. */
  protected readonly score = new Score();
  readonly #fingerprint = new EntryFingerprint();
  readonly #entryNumber: number;
  readonly #version: number;
  readonly #entryDate: number;
  readonly #importerId: number;

  /** `manufacturers` are those of the same file. */
  constructor(
    header: Header,
    sources: FactSources,
    manufacturers: Manufacturers = new AssessedManufacturers(header, sources),
  ) {
    this.header = header;
    this.#sources = sources;
    this.#facts = new FactsReader(header, sources, manufacturers);
    const place = columnPlaces(header);
    this.#entryNumber = place("entryNumber");
    this.#version = place("version");
    this.#entryDate = place("entryDate");
    this.#importerId = place("importerId");
  }

  fingerprint({ bytes, starts, ends }: Row): EntryFingerprint {
    return this.#fingerprint.of(bytes, Number(starts[this.#entryNumber]), Number(ends[this.#entryNumber]));
  }

  /** Notes where rows stand in their file. */
  notePlaces(rows: readonly Row[], places: EntryPlaces): void {
    const column = this.#entryNumber;
    for (const { base, from, to, starts, ends } of rows) {
      places.add(base + from, base + to, base + Number(starts[column]), base + Number(ends[column]));
    }
  }

  entryNumber(row: Row): string {
    return row.text(this.#entryNumber);
  }

  version(row: Row): number {
    return Math.max(0, Number(row.numbers[this.#version]));
  }

  entryDay(row: Row): number {
    return Number(row.numbers[this.#entryDate]);
  }

  /** Scores a row; what it gives is filled anew for the next. */
  assess(row: Row): Contribution {
    this.lookUp([row]);
    this.assessAt(row, 0, this.#contribution);
    return this.#contribution;
  }

  /** Looks up what assessing rows needs. */
  lookUp(rows: readonly Row[]): void {
    this.#facts.lookUp(rows);
  }

  /** Scores the row that was the one at `place` in the rows last looked up, into `into`. */
  assessAt(row: Row, place: number, into: Contribution): void {
    const facts = this.#facts.read(row, place);
    const score = this.score.of(facts, this.#sources.policy);
    contribute(into, facts, score, this.#sources.policy);
  }

  /** The memberId of the row just assessed; empty where the importer is unknown. */
  get memberId(): string {
    return this.#facts.facts.importer?.memberId ?? "";
  }

  importerId(row: Row): string {
    return row.text(this.#importerId);
  }

  /** The facts of the row just assessed. */
  protected get facts(): ShipmentFacts {
    return this.#facts.facts;
  }
}
