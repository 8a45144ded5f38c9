/**
 * What members did by shipments in a window, one place a member index. All are integers: sums do not depend on order.
 * `decayed…` are sums in thousandths, each month weighted by its age.
 */
export interface ShipmentColumns {
  readonly entries: Float64Array;
  readonly valueCents: Float64Array;
  /** Whole dollars (at least 1 an entry) and dollars times threat level in thousandths, of entries whose threat is known. */
  readonly threatDollars: Float64Array;
  readonly threatLevelDollars: Float64Array;
  readonly fastEntries: Float64Array;
  readonly decayedEntries: Float64Array;
  readonly decayedAnomalyPoints: Float64Array;
  /** Entries whose MID could be judged, and those whose MID was wrong. */
  readonly decayedMidJudged: Float64Array;
  readonly decayedMidWrong: Float64Array;
}
