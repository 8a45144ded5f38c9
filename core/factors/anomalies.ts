import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { ShipmentFacts } from "../score/facts.ts";
import type { AnomalyReading } from "./anomaly-reading.ts";
import type { FactorReason, Outcome } from "./outcome.ts";
import type { ShipmentFactor } from "./shipment-factor.ts";

const ID = "anomalies";

/** Not applicable where none is reported, missing where the policy knows none of those that are. */
export const anomalies: ShipmentFactor = {
  id: ID,
  sentence: "Each anomaly reported on the shipment, by its code.",
  unit: "anomaly codes",
  source: "CTPAT Strategic Plan 2004 (security-related anomalies)",
  defaultWeight: ({ shipment }) =>
    Object.entries(shipment.factors.anomalies.points)
      .map(([code, points]) => `${code} ${points}`)
      .join(", "),
  assess: assessAnomalies,
};

function assessAnomalies(facts: ShipmentFacts, _policy: CompiledPolicy, outcome: Outcome): void {
  const { codes, unknown, points, reasons } = facts.anomalies;
  const known = codes.length - unknown.length;
  if (codes.length === 0) {
    outcome.notApplicable("noneReported");
    return;
  }
  if (known === 0) outcome.missing("codesUnknown");
  else outcome.score(points, known, unknown.length === 0 ? "codes" : "codesAndUnknown");
  outcome.parts = reasons;
}

/**
 * Reads anomaly codes against a policy. Case does not count, nor do order and repetition; a code that the policy does not
 * know is kept, and is one `missing` reason.
 */
export function readAnomalies(codes: readonly string[], { anomalyPoints }: CompiledPolicy): AnomalyReading {
  const distinct = [...new Set(codes.map((code) => code.toUpperCase()))].sort();
  const unknown = distinct.filter((code) => !anomalyPoints.has(code));
  const points = distinct.reduce((sum, code) => sum + (anomalyPoints.get(code) ?? 0), 0);
  return { codes: distinct, points, unknown, reasons: distinct.map((code) => reasonOf(code, anomalyPoints)) };
}

function reasonOf(code: string, anomalyPoints: ReadonlyMap<string, number>): FactorReason {
  const points = anomalyPoints.get(code);
  return points === undefined
    ? { factor: ID, status: "missing", detail: code }
    : { factor: ID, status: "scored", points, measured: 1, detail: code };
}
