import type { MemberFactorId } from "../../core/factors/member/member-factor.ts";
import type { MemberPolicy } from "../../core/policy/member-policy.ts";
import { percent } from "./percent.ts";

const number = (value: number) => value.toLocaleString("en");

/** What gives each factor its whole weight. */
export const MEMBER_SCALES: Readonly<Record<MemberFactorId, (policy: MemberPolicy) => string>> = {
  region: () => "threat level 1",
  incidents: (policy) => `${number(policy.incidentsFullAtPerThousand)} weighted incidents per 1,000 entries`,
  anomalies: (policy) => `${number(policy.anomalyPointsFullAtPerThousand)} anomaly points per 1,000 entries`,
  deficiencies: (policy) =>
    `${number(policy.deficienciesFullAt)} weighted deficiencies (a Must ${policy.mustWeight}, a Should ${policy.shouldWeight})`,
  openActions: (policy) => `${number(policy.actionsFullAfterMonths)} months open`,
  midErrors: (policy) => `${number(policy.midErrorsFullAtPerThousand)} wrong MIDs per 1,000 judged entries`,
  volume: (policy) => `${number(policy.volumeFullAtEntries)} entries, by doublings`,
  value: (policy) => `${number(policy.valueFullAtUsd)} US dollars, by doublings`,
  fast: (policy) =>
    `${percent(policy.fastParticipationLevel)} for taking part, the rest by the share of entries in FAST lanes`,
  overdue: (policy) =>
    `at the statutory limit (${policy.firstValidationMonths} months to the first, ${policy.revalidationMonths} to the next); ${percent(policy.overdueLevelPerYear)} more with each year past it`,
  neverValidated: () => "never validated",
  sector: () => "every validation finds something",
};
