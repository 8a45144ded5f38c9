/** How sharp the line is that the policy draws below the candidates. */
export interface Cut {
  /** Members above the line. */
  readonly candidates: number;
  /** Points of the last of them, in thousandths. */
  readonly points: number;
  /** Ranked members that have those points, on either side of the line; 1 where nobody shares them. */
  readonly tied: number;
  /** Their share of all ranked members, in thousandths. */
  readonly share: number;
}

/** The cut after `candidates` members, given each rank's points in descending order; `pointsAt` counts ranks from 1. */
export function cutAfter(candidates: number, ranked: number, pointsAt: (rank: number) => number): Cut {
  const last = Math.min(candidates, ranked);
  if (last === 0) return { candidates: 0, points: 0, tied: 0, share: 0 };
  const points = pointsAt(last);
  let first = last;
  while (first > 1 && pointsAt(first - 1) === points) first -= 1;
  let end = last;
  while (end < ranked && pointsAt(end + 1) === points) end += 1;
  const tied = end - first + 1;
  return { candidates: last, points, tied, share: Math.round((1000 * tied) / ranked) };
}
