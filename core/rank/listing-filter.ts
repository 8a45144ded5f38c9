import type { MemberFactorId } from "../factors/member/member-factor.ts";
import type { CandidateListing } from "./candidate-listing.ts";
import type { CodedColumn } from "./coded-column.ts";
import { columnValue } from "./column-value.ts";
import { foldedText } from "./folded-text.ts";
import { keptByListing } from "./kept-by-listing.ts";
import { factorBit, MARKS } from "./listing-columns.ts";

/** Stands for "not known" among the values of a filter. */
export const UNKNOWN = "-";

/** Which candidates are wanted: any of the values of a filter, and all filters together. One that is absent lets all through. */
export interface ListingFilter {
  readonly entityType?: readonly string[] | undefined;
  readonly region?: readonly string[] | undefined;
  readonly country?: readonly string[] | undefined;
  readonly fieldOffice?: readonly string[] | undefined;
  readonly tier?: readonly number[] | undefined;
  /** Those of whom it is known that they do, or do not, take part. */
  readonly fast?: boolean | undefined;
  readonly overdue?: boolean | undefined;
  /** Factors among the strongest reasons. */
  readonly reason?: readonly MemberFactorId[] | undefined;
  /** Words that name or member id hold, all of them, whatever their case and accents. */
  readonly search?: string | undefined;
}

/** Whether the candidate at a place is wanted. */
export type PlaceTest = (place: number) => boolean;

/** What the filters ask of each place of a listing. */
export function placeTests(listing: CandidateListing, filter: ListingFilter): PlaceTest[] {
  const { columns } = listing;
  return [
    codeTest(columns.entityType, filter.entityType),
    codeTest(columns.region, filter.region),
    codeTest(columns.country, filter.country),
    codeTest(columns.fieldOffice, filter.fieldOffice),
    tierTest(columns.tier, filter.tier),
    markTest(columns.marks, MARKS.fast | MARKS.fastKnown, fastBits(filter.fast)),
    markTest(columns.marks, MARKS.overdue, overdueBits(filter.overdue)),
    reasonTest(columns.reasons, filter.reason),
    searchTest(listing, filter.search),
  ].filter((test) => test !== undefined);
}

function codeTest(
  column: CodedColumn<string | null> | CodedColumn<string>,
  wanted: readonly string[] | undefined,
): PlaceTest | undefined {
  if (wanted === undefined) return undefined;
  const isWanted = column.values.map((value) => wanted.includes(value ?? UNKNOWN));
  return (place) => isWanted[column.codeAt(place)] === true;
}

function tierTest(tiers: Uint8Array, wanted: readonly number[] | undefined): PlaceTest | undefined {
  return wanted && ((place) => wanted.includes(columnValue(tiers, place, 0)));
}

/** Whether certain of the marks are as wanted. */
function markTest(marks: Uint8Array, mask: number, wanted: number | undefined): PlaceTest | undefined {
  if (wanted === undefined) return undefined;
  return (place) => (columnValue(marks, place, 0) & mask) === wanted;
}

function fastBits(fast: boolean | undefined): number | undefined {
  return fast === undefined ? undefined : MARKS.fastKnown | (fast ? MARKS.fast : 0);
}

function overdueBits(overdue: boolean | undefined): number | undefined {
  return overdue === undefined ? undefined : overdue ? MARKS.overdue : 0;
}

function reasonTest(
  reasons: Uint32Array,
  wanted: readonly MemberFactorId[] | undefined,
): PlaceTest | undefined {
  if (wanted === undefined) return undefined;
  const bits = wanted.reduce((sum, factor) => sum | factorBit(factor), 0);
  return (place) => (columnValue(reasons, place, 0) & bits) > 0;
}

/** Name and member id of every place, folded. */
const searchTexts = keptByListing(({ columns: { memberIds, names } }) =>
  memberIds.map((memberId, place) => foldedText(`${columnValue(names, place, null) ?? ""}\n${memberId}`)),
);

function searchTest(listing: CandidateListing, search: string | undefined): PlaceTest | undefined {
  const words = foldedText(search ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return undefined;
  const texts = searchTexts(listing);
  return (place) => {
    const text = columnValue(texts, place, "");
    return words.every((word) => text.includes(word));
  };
}
