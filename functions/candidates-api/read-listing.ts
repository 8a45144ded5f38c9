import type { CandidateListing } from "../../core/rank/candidate-listing.ts";
import { ListingBuilder, ListingOutOfOrder } from "../../core/rank/listing-builder.ts";
import { listingLineSchema } from "../../core/rank/listing-line.ts";
import type { ApiObjects } from "./ports.ts";
import { RankingFileError, rankingLines } from "./ranking-lines.ts";

/** Reads the listing of a ranking with so many candidates in one pass. Throws RankingFileError. */
export async function readListing(
  rankingId: string,
  candidates: number,
  objects: Pick<ApiObjects, "open">,
): Promise<CandidateListing> {
  const builder = new ListingBuilder(candidates);
  try {
    const lines = rankingLines(rankingId, "listing.ndjson", objects, listingLineSchema);
    for await (const line of lines) builder.add(line);
    return builder.listing();
  } catch (error) {
    if (error instanceof ListingOutOfOrder) throw new RankingFileError(rankingId, error.expectedRank);
    throw error;
  }
}
