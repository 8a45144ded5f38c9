import type { MemberFactorId } from "../factors/member/member-factor.ts";
import { dayFromText } from "../records/calendar-date.ts";
import { regionOf } from "../records/regions.ts";
import { CandidateListing } from "./candidate-listing.ts";
import { emptyColumns, factorBit, LISTED_FACTORS, type ListingColumns, MARKS } from "./listing-columns.ts";
import type { ListingLine } from "./listing-line.ts";

/** Reasons that a listing shows of a candidate, and that it is found by. */
const STRONGEST = 3;

/** A candidate is not the one that comes next in its ranking, or there are not as many as the ranking has. */
export class ListingOutOfOrder extends Error {
  override readonly name = "ListingOutOfOrder";
  readonly expectedRank: number;

  constructor(expectedRank: number) {
    super(`the candidate of rank ${expectedRank} is not where it should be; the ranking's file is not whole`);
    this.expectedRank = expectedRank;
  }
}

/** Takes the candidates of a ranking, rank by rank, and makes its listing; holds what a listing needs and nothing else of them. */
export class ListingBuilder {
  readonly #columns: ListingColumns;

  /** `size`: how many candidates the ranking has. */
  constructor(size: number) {
    this.#columns = emptyColumns(size);
  }

  /** Throws ListingOutOfOrder. */
  add(candidate: ListingLine): void {
    const columns = this.#columns;
    const place = columns.memberIds.length;
    if (candidate.rank !== place + 1 || place >= columns.size) throw new ListingOutOfOrder(place + 1);
    columns.memberIds.push(candidate.memberId);
    columns.names.push(candidate.name ?? null);
    columns.entityType.set(place, candidate.entityType);
    columns.country.set(place, candidate.country ?? null);
    columns.region.set(place, regionOf(candidate.country ?? "") ?? null);
    columns.fieldOffice.set(place, candidate.fieldOffice ?? null);
    columns.status.set(place, candidate.status ?? null);
    columns.tier[place] = candidate.tier;
    columns.points[place] = candidate.points;
    const { threat, vulnerability, exposure, oversight } = candidate.axes;
    columns.axes.threat[place] = threat;
    columns.axes.vulnerability[place] = vulnerability;
    columns.axes.exposure[place] = exposure;
    columns.axes.oversight[place] = oversight;
    if (candidate.dueOn !== null) columns.dueOn[place] = dayFromText(candidate.dueOn);
    columns.marks[place] = marksOf(candidate);
    this.#addFactors(place, candidate);
  }

  /** Throws ListingOutOfOrder where candidates are missing. */
  listing(): CandidateListing {
    const { memberIds, size } = this.#columns;
    if (memberIds.length !== size) throw new ListingOutOfOrder(memberIds.length + 1);
    return new CandidateListing(this.#columns);
  }

  #addFactors(place: number, { given, missing }: ListingLine): void {
    const columns = this.#columns;
    const scored = LISTED_FACTORS.flatMap((factor, at) => {
      const points = given[factor];
      return points === undefined ? [] : { factor, at, points };
    });
    for (const { at, points } of scored) columns.factorPoints[place * LISTED_FACTORS.length + at] = points;
    // Sorting keeps the order of factors among equal ones.
    const strongest = scored.sort((one, other) => other.points - one.points).slice(0, STRONGEST);
    columns.reasons[place] = bitsOf(strongest.map(({ factor }) => factor));
    columns.missing[place] = bitsOf(missing);
  }
}

function bitsOf(factors: readonly MemberFactorId[]): number {
  return factors.reduce((bits, factor) => bits | factorBit(factor), 0);
}

function marksOf({ overdue, neverValidated, fast }: ListingLine): number {
  const ofFast = fast === null ? 0 : MARKS.fastKnown | (fast ? MARKS.fast : 0);
  return (overdue ? MARKS.overdue : 0) | (neverValidated ? MARKS.neverValidated : 0) | ofFast;
}
