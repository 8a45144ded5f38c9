/** The two rankings that the address asks to compare. */
export interface ComparedRankings {
  readonly earlier: string;
  readonly later: string;
}

/** A ranking by its id, which begins with the time at which it was made, and its day. */
interface DatedRanking {
  readonly rankingId: string;
  readonly asOf: string;
}

/**
 * The ranking in view against the one that `with` names, or against the one before it: of an earlier day, or of the same day and
 * made before. Undefined where there is none before it.
 */
export function comparedRankings(
  later: string,
  asked: string | null,
  rankings: readonly DatedRanking[],
): ComparedRankings | undefined {
  const inOrder = rankings.toSorted((one, other) => (ageOf(one) < ageOf(other) ? 1 : -1));
  const place = inOrder.findIndex(({ rankingId }) => rankingId === later);
  const earlier = asked ?? inOrder[place + 1]?.rankingId;
  return earlier === undefined || earlier === later ? undefined : { earlier, later };
}

function ageOf({ asOf, rankingId }: DatedRanking): string {
  return `${asOf} ${rankingId}`;
}
