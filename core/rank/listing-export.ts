import { candidateHeader, csvLine } from "./candidate-line.ts";
import type { CandidateListing, ListedCandidate } from "./candidate-listing.ts";
import { foundPlaces, type ListingQuery } from "./listing-page.ts";

/** The formats of an export. */
export const EXPORT_FORMATS = ["csv", "ndjson"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The lines of what a query finds, without their ends; made one at a time. As CSV they are those of candidates.csv. */
export function exportLines(
  listing: CandidateListing,
  query: ListingQuery,
  format: ExportFormat,
): Generator<string, void, undefined> {
  return format === "csv" ? csvLines(listing, query) : jsonLines(listing, query);
}

function* csvLines(listing: CandidateListing, query: ListingQuery): Generator<string, void, undefined> {
  yield candidateHeader();
  for (const place of foundPlaces(listing, query)) {
    yield csvLine({ ...plain(listing.at(place)), missing: listing.missingAt(place) });
  }
}

function* jsonLines(listing: CandidateListing, query: ListingQuery): Generator<string, void, undefined> {
  for (const place of foundPlaces(listing, query)) yield JSON.stringify(listing.at(place));
}

/** What is not known is empty. */
function plain({ name, country, fieldOffice, status, dueOn, ...candidate }: ListedCandidate) {
  return {
    ...candidate,
    name: name ?? "",
    country: country ?? "",
    fieldOffice: fieldOffice ?? "",
    status: status ?? "",
    dueOn: dueOn ?? "",
  };
}
