import type { CandidateListing, ListedCandidate } from "./candidate-listing.ts";
import { type ListingFilter, placeTests } from "./listing-filter.ts";
import { type ListingSort, sortedPlaces } from "./listing-order.ts";

/** Which candidates are wanted, and in which order. */
export interface ListingQuery {
  readonly filter: ListingFilter;
  readonly sort: ListingSort;
}

/** A part of what a query finds. */
export interface ListingPage {
  readonly candidates: readonly ListedCandidate[];
  /** How many the query finds in all. */
  readonly total: number;
}

/** The places that a query finds, in its order. */
export function* foundPlaces(
  listing: CandidateListing,
  { filter, sort }: ListingQuery,
): Generator<number, void, undefined> {
  const tests = placeTests(listing, filter);
  for (const place of sortedPlaces(listing, sort)) if (tests.every((test) => test(place))) yield place;
}

/** At most `limit` of the candidates that a query finds, from the one at `offset` (from 0) on. */
export function listingPage(
  listing: CandidateListing,
  query: ListingQuery,
  offset: number,
  limit: number,
): ListingPage {
  const candidates: ListedCandidate[] = [];
  let total = 0;
  for (const place of foundPlaces(listing, query)) {
    if (total >= offset && candidates.length < limit) candidates.push(listing.at(place));
    total += 1;
  }
  return { candidates, total };
}
