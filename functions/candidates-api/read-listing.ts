import { ObjectMissing } from "../../adapters/s3/object-error.ts";
import { candidateJsonSchema } from "../../core/rank/candidate-json.ts";
import type { CandidateListing } from "../../core/rank/candidate-listing.ts";
import { ListingBuilder, ListingOutOfOrder } from "../../core/rank/listing-builder.ts";
import { type ListingLine, listingLine, listingLineSchema } from "../../core/rank/listing-line.ts";
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
    for await (const line of listingLines(rankingId, objects)) builder.add(line);
    return builder.listing();
  } catch (error) {
    if (error instanceof ListingOutOfOrder) throw new RankingFileError(rankingId, error.expectedRank);
    throw error;
  }
}

/** Rankings of earlier releases have no file of their listing: theirs is made of the candidates, five times as long. */
async function* listingLines(
  rankingId: string,
  objects: Pick<ApiObjects, "open">,
): AsyncGenerator<ListingLine> {
  try {
    return yield* rankingLines(rankingId, "listing.ndjson", objects, listingLineSchema);
  } catch (error) {
    if (!(error instanceof ObjectMissing)) throw error;
  }
  for await (const candidate of rankingLines(rankingId, "candidates.ndjson", objects, candidateJsonSchema))
    yield listingLine(candidate);
}
