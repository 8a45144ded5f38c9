/** What the rank command is asked to do. */
export interface RankRequest {
  readonly members: readonly string[];
  readonly operators: readonly string[];
  readonly incidents: readonly string[];
  readonly validations: readonly string[];
  readonly shipments: readonly string[];
  /** A policy document; the starting policy where absent. */
  readonly policy: string | undefined;
  /** `YYYY-MM-DD`; the newest entry date where absent, but never later than today. */
  readonly asOf: string | undefined;
  /** Presets' names or files. */
  readonly maps: readonly string[];
  /** The baselines of an earlier ranking. */
  readonly baselines: string | undefined;
  readonly out: string;
  /** Whether scored shipments are written. */
  readonly writeShipments: boolean;
  /** Largest share of records that may be rejected. */
  readonly maxRejectRate: number;
  readonly threads: number;
}
