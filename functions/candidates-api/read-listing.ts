import { candidateJsonSchema } from "../../core/rank/candidate-json.ts";
import type { CandidateListing } from "../../core/rank/candidate-listing.ts";
import { ListingBuilder, ListingOutOfOrder } from "../../core/rank/listing-builder.ts";
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
    for await (const candidate of rankingLines(rankingId, objects, candidateJsonSchema))
      builder.add(candidate);
    return builder.listing();
  } catch (error) {
    if (error instanceof ListingOutOfOrder) throw new RankingFileError(rankingId, error.expectedRank);
    throw error;
  }
}
