import type { MemberFactorId } from "../../core/factors/member/member-factor.ts";
import { count, counted, share } from "../format/counts.ts";
import { dollarsOfCents } from "../format/money.ts";

const THOUSANDTHS = 1000;
const RATE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
const LEVEL = new Intl.NumberFormat("en-US", { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** Each factor's measured value in words, from its unit in the records. */
const WORDS: Readonly<Record<MemberFactorId, (measured: number) => string>> = {
  region: (level) => `threat level ${LEVEL.format(level / THOUSANDTHS)} of 1`,
  incidents: (rate) => `${RATE.format(rate / THOUSANDTHS)} weighted incidents per 1,000 entries`,
  anomalies: (rate) => `${RATE.format(rate / THOUSANDTHS)} anomaly points per 1,000 entries`,
  deficiencies: (weighted) => counted(weighted, "weighted deficiency", "weighted deficiencies"),
  openActions: (months) => `${counted(months, "month")} open`,
  midErrors: (rate) => `${RATE.format(rate / THOUSANDTHS)} wrong MIDs per 1,000 judged entries`,
  volume: (entries) => counted(entries, "entry", "entries"),
  value: dollarsOfCents,
  fast: (part) => `${share(part / THOUSANDTHS)} of entries in FAST lanes`,
  overdue: (months) => `${counted(months, "month")} since the last validation or certification`,
  neverValidated: (never) => (never === 1 ? "never validated" : "validated"),
  sector: (part) => `${share(part / THOUSANDTHS)} of its type's validations find something`,
};

/** What a member's factor measured, in words with its unit. */
export function measuredWords(factor: MemberFactorId, measured: number): string {
  return WORDS[factor](measured);
}

/** Weight times level, as the points come about: `20 × 0.732`. */
export function weightTimesLevel(weight: number, level: number): string {
  return `${count(weight)} × ${LEVEL.format(level / THOUSANDTHS)}`;
}
