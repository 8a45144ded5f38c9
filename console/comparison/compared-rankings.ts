/** The two rankings that the address asks to compare. */
export interface ComparedRankings {
  readonly earlier: string;
  readonly later: string;
}

/**
 * The ranking in view against the one that `with` names, or against the one made just before it. Undefined where there is none
 * before it. Rankings come newest first.
 */
export function comparedRankings(
  later: string,
  asked: string | null,
  rankings: readonly { readonly rankingId: string }[],
): ComparedRankings | undefined {
  const place = rankings.findIndex(({ rankingId }) => rankingId === later);
  const earlier = asked ?? rankings[place + 1]?.rankingId;
  return earlier === undefined || earlier === later ? undefined : { earlier, later };
}
