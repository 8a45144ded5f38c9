import type { CandidateListing } from "./candidate-listing.ts";
import { keptByListing } from "./kept-by-listing.ts";

/** The place of each member of a listing. */
export const memberPlaces: (listing: CandidateListing) => ReadonlyMap<string, number> = keptByListing(
  ({ columns }) => new Map(columns.memberIds.map((memberId, place) => [memberId, place])),
);
