/**
 * What an analyst may decide about a candidate: `select` it for validation, `defer` it to a day, `waive` the validation, `escalate`
 * it to a supervisor, or `note` something that changes nothing.
 */
export const DECISION_ACTIONS = ["select", "defer", "waive", "escalate", "note"] as const;

export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** A decision about a member. Decisions are never changed or taken back: a later one stands over an earlier. */
export interface Decision {
  readonly memberId: string;
  /** The place among the decisions about the member, from 1 without holes. */
  readonly sequence: number;
  readonly action: DecisionAction;
  readonly reason: string;
  /** `YYYY-MM-DD` to which a deferral holds; null for the others. */
  readonly until: string | null;
  /** The ranking that the author looked at. */
  readonly rankingId: string;
  /** The author's user id. */
  readonly author: string;
  /** ISO 8601, UTC, with milliseconds. */
  readonly at: string;
}

/** A decision to be added behind the one that its author saw as the newest. */
export interface NewDecision extends Omit<Decision, "sequence"> {
  /** The sequence of the newest decision that the author saw; 0 for none. */
  readonly after: number;
}
