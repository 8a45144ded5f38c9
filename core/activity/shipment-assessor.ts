import type { Header } from "../records/header.ts";
import type { Row } from "../records/row.ts";
import { columnPlaces } from "../score/column-places.ts";
import { type FactSources, FactsReader } from "../score/facts-reader.ts";
import { Score } from "../score/score.ts";
import { type ScoredShipment, scoredShipment } from "../score/scored-shipment.ts";
import { type Contribution, contribute, emptyContribution } from "./contribution.ts";
import type { EntryPlaces } from "./entry-places.ts";
import { EntryFingerprint } from "./entry-set.ts";

/** Assesses the rows of one file: facts, score, contribution. Everything it gives is filled anew for the next row. */
export class ShipmentAssessor {
  readonly header: Header;
  readonly #contribution: Contribution = emptyContribution();
  readonly #sources: FactSources;
  readonly #policyName: string;
  readonly #facts: FactsReader;
  readonly #score = new Score();
  readonly #fingerprint = new EntryFingerprint();
  readonly #entryNumber: number;
  readonly #version: number;
  readonly #entryDate: number;
  readonly #importerId: number;

  /** `policyName` goes into every scored shipment. */
  constructor(header: Header, sources: FactSources, policyName: string) {
    this.header = header;
    this.#sources = sources;
    this.#policyName = policyName;
    this.#facts = new FactsReader(header, sources);
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
    const score = this.#score.of(facts, this.#sources.policy);
    contribute(into, facts, score, this.#sources.policy);
  }

  /** The memberId of the row just assessed; empty where the importer is unknown. */
  get memberId(): string {
    return this.#facts.facts.importer?.memberId ?? "";
  }

  /** The row just assessed, in a form that lasts. */
  scored(row: Row): ScoredShipment {
    const identity = {
      entryNumber: this.entryNumber(row),
      version: this.version(row),
      importerId: row.text(this.#importerId),
    };
    const { check } = this.#facts.checkMid(row);
    return scoredShipment(identity, this.#facts.facts, this.#score, check, this.#policyName);
  }
}
