import type { Header } from "../records/header.ts";
import type { Row } from "../records/row.ts";
import type { FactSources } from "../score/facts-reader.ts";
import { CheckedManufacturers } from "../score/manufacturers.ts";
import { type ScoredShipment, scoredShipment } from "../score/scored-shipment.ts";
import { ShipmentAssessor } from "./shipment-assessor.ts";

/** Assesses the rows of one file and puts their scores, with every reason, into a form that lasts. */
export class ScoringAssessor extends ShipmentAssessor {
  readonly #manufacturers: CheckedManufacturers;
  readonly #policyName: string;

  /** `policyName` goes into every scored shipment. */
  constructor(header: Header, sources: FactSources, policyName: string) {
    const manufacturers = new CheckedManufacturers(header, sources);
    super(header, sources, manufacturers);
    this.#manufacturers = manufacturers;
    this.#policyName = policyName;
  }

  /** The row just assessed, which was the one at `place` in the rows last looked up. */
  scored(row: Row, place = 0): ScoredShipment {
    const identity = {
      entryNumber: this.entryNumber(row),
      version: this.version(row),
      importerId: this.importerId(row),
    };
    const { check } = this.#manufacturers.checkedAt(place);
    return scoredShipment(identity, this.facts, this.score, check, this.#policyName);
  }
}
