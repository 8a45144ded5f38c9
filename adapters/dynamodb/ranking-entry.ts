import type { ActivityMonth } from "../../core/activity/activity-month.ts";

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

/** A place in a ranking. */
export interface RankedAt {
  readonly rankingId: string;
  /** From 1. */
  readonly rank: number;
  /** Thousandths of a point. */
  readonly points: number;
}

/** A candidate as the rankings table keeps it: its JSON text, and beside it what the index of members asks for. */
export interface CandidateRecord extends Omit<RankedAt, "rankingId"> {
  readonly memberId: string;
  /** The line of candidates.ndjson, without its end. */
  readonly candidate: string;
  /** The months with entries that the policy looked at, oldest first. */
  readonly activity: readonly ActivityMonth[];
}

/** What a dossier shows of a candidate. */
export interface StoredCandidate {
  /** The line of candidates.ndjson, without its end. */
  readonly candidate: string;
  /** JSON text of an ActivityMonth[]; that of an empty one where the ranking was made by a release that kept none. */
  readonly activity: string;
}
