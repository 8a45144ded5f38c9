import type { VisitMode } from "../policy/visit-hours.ts";
import type { PlanCandidate } from "./plan-candidate.ts";
import type { RiskBand } from "./risk-band.ts";
import type { StandingDecision } from "./standing-decisions.ts";

/** The law's date for a visit. */
export interface DueByLaw {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** The month that it lies in, below 0 where that is past when the plan starts. */
  readonly month: number;
}

/** A candidate that can be visited, with what planning looks at. Months count from the plan's first, which is 0. */
export interface PlanMember {
  readonly candidate: PlanCandidate;
  /** The candidate's field office; empty where it has none, and no office is called so. */
  readonly office: string;
  readonly band: RiskBand;
  readonly mode: VisitMode;
  /** Staff hours of a visit. */
  readonly hours: number;
  /** The date by law, where it lies in the plan's months or before them. */
  readonly due: DueByLaw | undefined;
  readonly decision: StandingDecision["action"] | undefined;
  /** First month that a deferral leaves open. */
  readonly notBefore: number;
  /** The order by risk, the least first: escalated members, then by rank. */
  readonly turn: number;
}
