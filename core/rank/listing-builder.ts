import type { MemberFactorId } from "../factors/member/member-factor.ts";
import { dayFromText } from "../records/calendar-date.ts";
import { regionOf } from "../records/regions.ts";
import type { CandidateJson } from "./candidate-json.ts";
import { CandidateListing } from "./candidate-listing.ts";
import { emptyColumns, factorBit, LISTED_FACTORS, type ListingColumns, MARKS } from "./listing-columns.ts";
import { strongestReasons } from "./strongest-reasons.ts";

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
  add(candidate: CandidateJson): void {
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

  #addFactors(place: number, candidate: CandidateJson): void {
    const { factorPoints, reasons, missing } = this.#columns;
    for (const factor of candidate.factors) {
      const at = LISTED_FACTORS.indexOf(factor.factor);
      if (factor.status === "scored") factorPoints[place * LISTED_FACTORS.length + at] = factor.points;
    }
    const missed = candidate.factors.filter(({ status }) => status === "missing");
    missing[place] = bitsOf(missed);
    reasons[place] = bitsOf(strongestReasons(candidate, STRONGEST));
  }
}

function bitsOf(factors: readonly { readonly factor: MemberFactorId }[]): number {
  return factors.reduce((bits, { factor }) => bits | factorBit(factor), 0);
}

/** What details of factors mark. A member without entries could use no lane: whether it takes part stays unknown. */
const MARK_OF_DETAIL: Readonly<Partial<Record<MemberFactorId, Readonly<Record<string, number>>>>> = {
  overdue: { pastLimit: MARKS.overdue },
  neverValidated: { neverValidated: MARKS.neverValidated },
  fast: { participant: MARKS.fast | MARKS.fastKnown, notParticipant: MARKS.fastKnown },
};

function marksOf({ factors }: CandidateJson): number {
  return factors.reduce((marks, { factor, detail }) => marks | (MARK_OF_DETAIL[factor]?.[detail] ?? 0), 0);
}
