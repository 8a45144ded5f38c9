/** What a member did in a month by its entries. */
export interface ActivityMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly entries: number;
  readonly valueUsd: number;
  readonly fastEntries: number;
  readonly anomalyPoints: number;
  /** Entries whose MID could be judged, and those whose MID was wrong. */
  readonly midJudged: number;
  readonly midWrong: number;
}
