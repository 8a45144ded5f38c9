/** What tells which of two rankings is the later one. */
export interface AgedRanking {
  readonly rankingId: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * Orders rankings, the latest first: by the day that they are as of, then by their ids, which begin with the time at which they
 * were asked for. A ranking as of an earlier day that is made later tells of that day all the same.
 */
export function byLatestDay(one: AgedRanking, other: AgedRanking): number {
  const mine = `${one.asOf} ${one.rankingId}`;
  const theirs = `${other.asOf} ${other.rankingId}`;
  if (mine === theirs) return 0;
  return mine < theirs ? 1 : -1;
}
