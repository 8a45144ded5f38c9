import type { Header } from "../records/header.ts";
import type { Row } from "../records/row.ts";
import type { FactSources } from "../score/facts-reader.ts";
import type { ScoredShipment } from "../score/scored-shipment.ts";
import { type Contribution, emptyContribution } from "./contribution.ts";
import type { EntrySet } from "./entry-set.ts";
import { ScoringAssessor } from "./scoring-assessor.ts";

/** What writing scored shipments needs. */
export interface CountedOnceOptions {
  readonly sources: FactSources;
  readonly policyName: string;
  /** The fingerprints that came more than once in the whole run. */
  readonly repeated: EntrySet;
  readonly onScored: (shipment: ScoredShipment) => void;
}

/**
 * Takes the records of a file that was folded before and gives those of the entries that came once, scored, in their order: which record
 * of the other entries counts is settled elsewhere (`RepeatResolution`).
 */
export function countedOnce({ sources, policyName, repeated, onScored }: CountedOnceOptions) {
  const contribution: Contribution = emptyContribution();
  let assessor: ScoringAssessor | undefined;
  return {
    header: (header: Header) => {
      assessor = new ScoringAssessor(header, sources, policyName);
    },
    rows: (rows: readonly Row[]) => {
      if (assessor === undefined) return;
      assessor.lookUp(rows);
      for (const [place, row] of rows.entries()) {
        if (repeated.has(assessor.fingerprint(row))) continue;
        assessor.assessAt(row, place, contribution);
        onScored(assessor.scored(row, place));
      }
    },
    reject: () => {},
  };
}
