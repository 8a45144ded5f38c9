import { sha256 } from "../adapters/sha256.ts";
import { ScoringAssessor } from "../core/activity/scoring-assessor.ts";
import { canonicalRecord } from "../core/records/canonical.ts";
import type { Header } from "../core/records/header.ts";
import type { Row } from "../core/records/row.ts";
import type { FactSources } from "../core/score/facts-reader.ts";
import type { ScoredShipment } from "../core/score/scored-shipment.ts";
import { type StoredShipment, storedShipment } from "../core/score/stored-shipment.ts";

/** What shipments are scored with, and how scores name it. */
export interface ScoringSetting {
  readonly sources: FactSources;
  /** Id, version and hash of the policy. */
  readonly policyName: string;
  /** Version of the registry snapshot. */
  readonly registry: string;
}

/** A record as scored: the line that is written of it, and what the table keeps. */
export interface ShipmentScore {
  readonly scored: ScoredShipment;
  readonly stored: StoredShipment;
}

/** Scores the rows of one header. */
export class ShipmentScorer {
  readonly #assessor: ScoringAssessor;
  readonly #registry: string;

  constructor(header: Header, { sources, policyName, registry }: ScoringSetting) {
    this.#assessor = new ScoringAssessor(header, sources, policyName);
    this.#registry = registry;
  }

  /** Scores a row, in forms that last. */
  score(row: Row): ShipmentScore {
    const assessor = this.#assessor;
    const contribution = assessor.assess(row);
    const scored = assessor.scored(row);
    const digest = sha256(canonicalRecord(row, assessor.header));
    return { scored, stored: storedShipment(scored, contribution, digest, this.#registry) };
  }
}
