/** A plan of validations, as the list of plans shows it; the plan itself lies in the data bucket. */
export interface PlanEntry {
  /** When it was made, and of what: `<YYYYMMDDTHHMMSSZ>-<first 12 hexadecimal digits of the SHA-256 of plan.json>`. */
  readonly planId: string;
  readonly rankingId: string;
  readonly seed: number;
  /** `YYYY-MM`, the first of `months` months. */
  readonly from: string;
  readonly months: number;
  /** ISO 8601, UTC, with milliseconds. */
  readonly madeAt: string;
  /** User id. */
  readonly madeBy: string;
  /** Validations that are planned, and those for which there was no capacity. */
  readonly picks: number;
  readonly backlog: number;
}
