import { ScoringAssessor } from "../../../core/activity/scoring-assessor.ts";
import { canonicalRecord } from "../../../core/records/canonical.ts";
import type { Header } from "../../../core/records/header.ts";
import { Importers, type UnknownImporters } from "../../../core/registry/importers.ts";
import { type StoredShipment, storedShipment } from "../../../core/score/stored-shipment.ts";
import { readShipmentFile, type ShipmentCells } from "./shipment-files.ts";
import { POLICY_NAME, sha256, sourcesFor } from "./shipment-run.ts";

/** What the shipments table holds of records, in their order; unknown importers stay unknown when shipments are scored. */
export function storedRecords(
  records: readonly ShipmentCells[],
  unknown: UnknownImporters,
): StoredShipment[] {
  const sources = sourcesFor(unknown);
  const stored: StoredShipment[] = [];
  let header: Header | undefined;
  let assessor: ScoringAssessor | undefined;
  readShipmentFile(
    { writing: "plain", records },
    {
      header: (found) => {
        header = found;
        const importers = new Importers(sources.registry, "apart");
        assessor = new ScoringAssessor(found, { ...sources, importers }, POLICY_NAME);
      },
      row: (row) => {
        if (header === undefined || assessor === undefined) return;
        const contribution = { ...assessor.assess(row) };
        const digest = sha256(canonicalRecord(row, header));
        stored.push(storedShipment(assessor.scored(row), contribution, digest, "none"));
      },
      reject: () => {},
    },
  );
  return stored;
}
