import type { CandidateListing } from "./candidate-listing.ts";

/** Makes something of a listing when it is first asked for, and keeps it for as long as somebody has the listing. */
export function keptByListing<Made>(
  make: (listing: CandidateListing) => Made,
): (listing: CandidateListing) => Made {
  const kept = new WeakMap<CandidateListing, { readonly made: Made }>();
  return (listing) => {
    const known = kept.get(listing) ?? { made: make(listing) };
    kept.set(listing, known);
    return known.made;
  };
}
