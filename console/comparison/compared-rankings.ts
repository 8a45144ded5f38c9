/** The two rankings that the address asks to compare. */
export interface ComparedRankings {
  readonly earlier: string;
  readonly later: string;
}

/** The ranking in view against the one that `with` names, or against the one that it follows. Undefined where there is none. */
export function comparedRankings(
  later: string,
  asked: string | null,
  before: string | null,
): ComparedRankings | undefined {
  const earlier = asked ?? before;
  return earlier === null || earlier === later ? undefined : { earlier, later };
}
