import type { MemberFactorId } from "../../core/factors/member/member-factor.ts";

/** Short names of a member's factors; the sentences come from the API. */
export const FACTOR_NAMES: Readonly<Record<MemberFactorId, string>> = {
  region: "Origin threat",
  incidents: "Incidents",
  anomalies: "Anomalies",
  deficiencies: "Deficiencies",
  openActions: "Open actions",
  midErrors: "Wrong MIDs",
  volume: "Volume",
  value: "Value",
  fast: "FAST",
  overdue: "Validation due",
  neverValidated: "Never validated",
  sector: "Sector",
};

const SHIPMENT_FACTOR_NAMES: Readonly<Record<string, string>> = {
  region: "Origin threat",
  anomalies: "Anomalies",
  value: "Value",
  volume: "Volume",
  mid: "MID",
  goods: "Goods at risk",
};

/** The name of a factor of members, or the code itself where it has none here. */
export function factorName(factor: string): string {
  const names: Readonly<Record<string, string>> = FACTOR_NAMES;
  return names[factor] ?? factor;
}

/** The name of a factor of shipments, or the code itself where it has none here. */
export function shipmentFactorName(factor: string): string {
  return SHIPMENT_FACTOR_NAMES[factor] ?? factor;
}
