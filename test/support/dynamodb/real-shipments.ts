import { loadMappings } from "../../../adapters/files/mapping-file.ts";
import { loadPolicy } from "../../../adapters/files/policy-file.ts";
import { readFile } from "../../../adapters/files/read-file.ts";
import { sha256 } from "../../../adapters/sha256.ts";
import { readRegistry } from "../../../bin/rank/member-files.ts";
import { ScoringAssessor } from "../../../core/activity/scoring-assessor.ts";
import { compilePolicy } from "../../../core/policy/compile-policy.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import { canonicalRecord } from "../../../core/records/canonical.ts";
import type { Header } from "../../../core/records/header.ts";
import type { Row } from "../../../core/records/row.ts";
import { type BaselineLine, Baselines } from "../../../core/registry/baselines.ts";
import { Importers } from "../../../core/registry/importers.ts";
import { type StoredShipment, storedShipment } from "../../../core/score/stored-shipment.ts";
import { SAMPLES } from "../samples.ts";

/** A version of the form that the registry has. */
const REGISTRY = "000001-0123456789ab";

/** Scores a file of shipments with the sample members and operators; each shipment in the form that the table keeps. */
export async function storedShipmentsOf(
  path: string,
  mapping: readonly string[],
  baselines: readonly BaselineLine[],
): Promise<readonly StoredShipment[]> {
  const policy = await loadPolicy(undefined);
  const mappings = await loadMappings(mapping);
  const onReject = () => {};
  const { registry } = await readRegistry({
    members: [SAMPLES.members],
    operators: [SAMPLES.operators],
    mappings: {},
    latestDay: dayFromText("2026-07-01"),
    keepsRecords: false,
    onReject,
  });
  const { value, volume } = policy.policy.shipment.factors;
  const sources = {
    registry,
    importers: new Importers(registry, "apart"),
    policy: compilePolicy(policy.policy),
    baselines: new Baselines(baselines, { ...value, ...volume }),
  };
  const stored: StoredShipment[] = [];
  let assessor: ScoringAssessor | undefined;
  const taker = {
    header: (header: Header) => {
      assessor = new ScoringAssessor(header, sources, policy.name);
    },
    row: (row: Row) => {
      if (assessor === undefined) return;
      const contribution = assessor.assess(row);
      const digest = sha256(canonicalRecord(row, assessor.header));
      stored.push(storedShipment(assessor.scored(row), contribution, digest, REGISTRY));
    },
    reject: onReject,
  };
  await readFile({ kind: "shipment", path, mapping: mappings.shipment, taker });
  return stored;
}
