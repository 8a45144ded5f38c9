import type { Draws } from "../draws.ts";
import { Weighted, weightedKeys } from "../weighted.ts";

/** Anomaly codes of the standard policy by frequency, and two that it does not know. */
const ANOMALIES = weightedKeys({
  SEAL_BROKEN: 5,
  TAMPER_EVIDENCE: 3,
  SEAL_MISMATCH: 11,
  SEAL_MISSING: 6,
  DOCUMENT_ALTERED: 3,
  ROUTE_DEVIATION: 7,
  WEIGHT_VARIANCE: 14,
  MANIFEST_DISCREPANCY: 14,
  UNSCHEDULED_STOP: 8,
  COMMINGLED_CARGO: 3,
  UNKNOWN_SHIPPER: 4,
  PEST_FOUND: 3,
  LATE_MANIFEST: 13,
  DRIVER_CHANGE: 6,
  CONTAINER_HISTORY: 4,
  TEMPERATURE_LOG_GAP: 1,
  LOCAL_CODE_7: 1,
});

const HOW_MANY = new Weighted([1, 2, 3], (count) => 1 / count ** 3);

const CLEAN_FINDINGS = weightedKeys({
  none: 880,
  discrepancy: 90,
  fraud: 8,
  contraband: 5,
  forcedLabour: 5,
  other: 12,
});
const SUSPECT_FINDINGS = weightedKeys({
  none: 540,
  discrepancy: 330,
  fraud: 50,
  contraband: 40,
  forcedLabour: 15,
  other: 25,
});

/** An examination finds more where something was amiss, so that outcomes can be learned from. */
const EXAMINED_IF_ANOMALOUS = 0.3;

/** The last three cells of a shipment: anomaly codes, examined, finding. */
export function marksOf(draws: Draws, anomalyRate: number, examRate: number, isMidWrong: boolean): string {
  const isAnomalous = draws.chance(anomalyRate);
  const anomalies = isAnomalous ? anomalyCodes(draws) : "";
  if (!draws.chance(isAnomalous ? EXAMINED_IF_ANOMALOUS : examRate)) return `${anomalies},no,`;
  const findings = isAnomalous || isMidWrong ? SUSPECT_FINDINGS : CLEAN_FINDINGS;
  return `${anomalies},yes,${findings.draw(draws)}`;
}

function anomalyCodes(draws: Draws): string {
  const codes = new Set(Array.from({ length: HOW_MANY.draw(draws) }, () => ANOMALIES.draw(draws)));
  return [...codes].join("|");
}
