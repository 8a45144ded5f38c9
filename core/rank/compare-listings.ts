import type { MemberFactorId } from "../factors/member/member-factor.ts";
import { inOrder } from "../select/in-order.ts";
import type { CandidateListing } from "./candidate-listing.ts";
import { LISTED_FACTORS } from "./listing-columns.ts";
import { memberPlaces } from "./member-places.ts";

/** What happened to a member from an earlier ranking to a later one. */
export type RankMove = "entered" | "left" | "moved" | "unchanged";

/** A member whose rank is not what it was. */
interface MovedPlaces {
  readonly what: Exclude<RankMove, "unchanged">;
  readonly memberId: string;
  /** Places in the earlier and the later ranking; undefined where it is not in it. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The newest ranking that has it, and its place there. */
  readonly newest: CandidateListing;
  readonly place: number;
  /** Ranks that it moved by; whoever entered or left came from or went behind the last. */
  readonly distance: number;
}

/** What a factor gave more, or less, than before: thousandths of a point. */
export interface FactorChange {
  readonly factor: MemberFactorId;
  readonly change: number;
}

/** What happened to a member, and why. */
export interface RankChange {
  readonly what: MovedPlaces["what"];
  readonly memberId: string;
  readonly name: string | null;
  readonly entityType: string;
  /** Ranks; null where the member is not in the ranking. */
  readonly from: number | null;
  readonly to: number | null;
  /** Points in the later and the earlier ranking; 0 where it is not in it. */
  readonly points: number;
  readonly earlierPoints: number;
  /** The greatest change first. */
  readonly why: readonly FactorChange[];
}

/** Two rankings side by side. */
export class ListingComparison {
  readonly #earlier: CandidateListing;
  readonly #later: CandidateListing;
  readonly #moves: readonly MovedPlaces[];
  readonly counts: Readonly<Record<RankMove, number>>;

  constructor(earlier: CandidateListing, later: CandidateListing) {
    this.#earlier = earlier;
    this.#later = later;
    this.#moves = movesOf(earlier, later);
    const counts = { entered: 0, left: 0, moved: 0, unchanged: 0 };
    for (const { what } of this.#moves) counts[what] += 1;
    counts.unchanged = later.size - counts.entered - counts.moved;
    this.counts = counts;
  }

  /** At most `limit` changes of the kinds asked for, from the one at `offset` on; the biggest move first, equal ones by member id. */
  changes(kinds: readonly RankMove[], offset: number, limit: number): RankChange[] {
    const wanted = this.#moves.filter(({ what }) => kinds.includes(what));
    return wanted.slice(offset, offset + limit).map((move) => this.#change(move));
  }

  #change({ what, memberId, from, to, newest, place }: MovedPlaces): RankChange {
    const before = from === undefined ? undefined : this.#earlier.at(from);
    const after = to === undefined ? undefined : this.#later.at(to);
    const { name, entityType } = newest.at(place);
    return {
      what,
      memberId,
      name,
      entityType,
      from: before?.rank ?? null,
      to: after?.rank ?? null,
      points: after?.points ?? 0,
      earlierPoints: before?.points ?? 0,
      why: this.#why(from, to),
    };
  }

  #why(from: number | undefined, to: number | undefined): FactorChange[] {
    const changes = LISTED_FACTORS.map((factor, at) => {
      const before = from === undefined ? 0 : this.#earlier.factorPointsAt(from, at);
      const after = to === undefined ? 0 : this.#later.factorPointsAt(to, at);
      return { factor, change: after - before };
    });
    return changes
      .filter(({ change }) => change !== 0)
      .sort((one, other) => Math.abs(other.change) - Math.abs(one.change));
  }
}

function movesOf(earlier: CandidateListing, later: CandidateListing): MovedPlaces[] {
  const before = memberPlaces(earlier);
  const after = memberPlaces(later);
  const moves: MovedPlaces[] = [];
  for (const [memberId, to] of after) {
    const from = before.get(memberId);
    if (from === to) continue;
    const what = from === undefined ? "entered" : "moved";
    const distance = Math.abs((from ?? earlier.size) - to);
    moves.push({ what, memberId, from, to, newest: later, place: to, distance });
  }
  for (const [memberId, from] of before) {
    if (after.has(memberId)) continue;
    const distance = Math.abs(later.size - from);
    moves.push({ what: "left", memberId, from, to: undefined, newest: earlier, place: from, distance });
  }
  return moves.sort((one, other) => other.distance - one.distance || inOrder(one.memberId, other.memberId));
}
