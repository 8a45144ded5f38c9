import threat from "../../core/policy/starting/country-threat.json" with { type: "json" };
import weights from "../../core/policy/starting/weights.json" with { type: "json" };

/** Everything that the task takes from the policy. */
export interface TaskPolicy {
  /** Points from which a shipment goes to review. */
  readonly reviewFrom: number;
  readonly regionWeight: number;
  readonly anomalyPoints: Readonly<Record<string, number>>;
  readonly midPoints: { readonly match: number; readonly mismatch: number; readonly missing: number };
  /** Threat level of a country in thousandths. */
  readonly threatLevels: Readonly<Record<string, number>>;
  readonly member: typeof weights.member;
}

/** The starting policy, read from its files: all contenders work with these figures. */
export const TASK_POLICY: TaskPolicy = {
  reviewFrom: weights.shipment.highRiskThreshold,
  regionWeight: weights.shipment.factors.region.weight,
  anomalyPoints: weights.shipment.factors.anomalies.points,
  midPoints: weights.shipment.factors.mid.points,
  threatLevels: Object.fromEntries(
    Object.entries(threat.levels).map(([country, { percentileRank }]) => [country, levelOf(percentileRank)]),
  ),
  member: weights.member,
};

/** 1 less the percentile rank, in thousandths, half up; ranks have two decimals, so hundredths are exact. */
function levelOf(percentileRank: number): number {
  return Math.floor((10_000 - Math.round(percentileRank * 100) + 5) / 10);
}
