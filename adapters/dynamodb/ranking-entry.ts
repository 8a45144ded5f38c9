/** A published ranking, as the list of rankings shows it. */
export interface RankingEntry {
  readonly rankingId: string;
  readonly requestId: string;
  readonly requestedBy: string;
  /** ISO 8601, UTC. */
  readonly requestedAt: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** How many members are ranked. */
  readonly candidates: number;
  /** Id, version and hash of the policy. */
  readonly policy: string;
  /** Version of the registry snapshot. */
  readonly registry: string;
  /** Entries that were counted. */
  readonly entries: number;
}

/** A candidate as the rankings table keeps it: its JSON text, and beside it what indexes and lists ask for. */
export interface CandidateRecord {
  /** From 1. */
  readonly rank: number;
  readonly memberId: string;
  readonly entityType: string;
  readonly country: string | undefined;
  readonly fieldOffice: string | undefined;
  readonly tier: number;
  /** Thousandths of a point. */
  readonly points: number;
  /** The line of candidates.ndjson, without its end. */
  readonly candidate: string;
}
