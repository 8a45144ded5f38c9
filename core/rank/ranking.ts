import type { Policy } from "../policy/policy.ts";
import type { Day } from "../records/calendar-date.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";
import type { BaseRatesByType } from "./base-rates.ts";
import { type Candidate, candidateOf } from "./candidate.ts";
import { columnValue } from "./column-value.ts";
import { type Cut, cutAfter } from "./cut.ts";
import type { FactsReader } from "./facts-reader.ts";
import type { NotRankedReason } from "./standing.ts";

/** What an order of members is made of. */
export interface RankingParts {
  readonly asOf: Day;
  readonly policy: Policy;
  readonly baseRates: BaseRatesByType;
  readonly notRanked: ReadonlyMap<NotRankedReason, number>;
  readonly unknownMembers: UnknownMembers;
  /** The ranked members, in any order. */
  readonly members: readonly RegisteredMember[];
  /** Points of each, in thousandths. */
  readonly points: Float64Array;
  /** Places in `members`, the first rank first. */
  readonly order: Uint32Array;
  readonly reader: FactsReader;
}

/** How many memberIds have incidents or validations and are no member's. */
export interface UnknownMembers {
  readonly incidents: number;
  readonly validations: number;
}

/**
 * All ranked members as of a date, in the order of their priority for validation. The order is kept as numbers; candidates
 * with their reasons are made when asked for, so a million members need no million objects.
 */
export class Ranking {
  private readonly parts: RankingParts;

  constructor(parts: RankingParts) {
    this.parts = parts;
  }

  get asOf(): Day {
    return this.parts.asOf;
  }

  /** Id and version of the policy that gave the points. */
  get policy(): { readonly id: string; readonly version: number } {
    const { id, version } = this.parts.policy;
    return { id, version };
  }

  /** How many members are ranked. */
  get size(): number {
    return this.parts.members.length;
  }

  /** The rates that members were shrunk towards, by entity type. */
  get baseRates(): BaseRatesByType {
    return this.parts.baseRates;
  }

  /** How many members were left out, and why. */
  get notRanked(): ReadonlyMap<NotRankedReason, number> {
    return this.parts.notRanked;
  }

  get unknownMembers(): UnknownMembers {
    return this.parts.unknownMembers;
  }

  /** The cut that the policy makes, with those who share the points at it. */
  get cut(): Cut {
    return cutAfter(this.parts.policy.member.cut.candidates, this.size, (rank) => this.pointsAt(rank));
  }

  /** Points at a rank from 1 to `size`, in thousandths of a point. */
  pointsAt(rank: number): number {
    return columnValue(this.parts.points, columnValue(this.parts.order, rank - 1, 0), 0);
  }

  /** The candidate at a rank from 1 to `size`, with every reason. Throws a RangeError for any other. */
  candidateAt(rank: number): Candidate {
    const member = this.memberAt(rank);
    return candidateOf(rank, member, this.parts.reader.read(member), this.parts.policy.member);
  }

  /** The member at a rank from 1 to `size`. Throws a RangeError for any other. */
  memberAt(rank: number): RegisteredMember {
    const member = this.parts.members[this.parts.order[rank - 1] ?? -1];
    if (member === undefined) throw new RangeError(`rank ${rank} is not one of 1 to ${this.size}`);
    return member;
  }

  /** The candidates from the first rank on, made one at a time. */
  *candidates(): Generator<Candidate, void, undefined> {
    for (let rank = 1; rank <= this.size; rank += 1) yield this.candidateAt(rank);
  }
}
