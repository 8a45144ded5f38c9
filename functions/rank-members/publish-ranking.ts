import type { RankingEntry } from "../../adapters/dynamodb/ranking-entry.ts";
import type { RankRequest } from "../../core/rank/ranking-request.ts";
import { linePieces } from "./line-pieces.ts";
import type { RankedEntries } from "./rank-entries.ts";
import { candidateRecords, RANKING_FILES, rankingIdOf } from "./ranking-content.ts";
import type { RankingPorts } from "./ranking-ports.ts";

/**
 * Writes a ranking and publishes it last: until then nobody who starts at the list or at the current ranking sees any of it, and
 * what a crash leaves behind is written over with the same.
 */
export async function publishRanking(
  ranked: RankedEntries,
  request: RankRequest,
  { rankings, objects }: Pick<RankingPorts, "rankings" | "objects">,
): Promise<RankingEntry> {
  const { ranking, summary, policy } = ranked;
  const rankingId = rankingIdOf(request.requestedAt, ranked);
  await rankings.writeCandidates(rankingId, candidateRecords(ranked));
  for (const { name, contentType, lines } of RANKING_FILES) {
    await objects.putStream(`rankings/${rankingId}/${name}`, inTurn(linePieces(lines(ranked))), contentType);
  }
  const entry: RankingEntry = {
    rankingId,
    requestId: request.requestId,
    requestedBy: request.requestedBy,
    requestedAt: request.requestedAt,
    asOf: summary.asOf,
    candidates: ranking.size,
    policy,
    registry: summary.registry,
    entries: summary.entries.counted,
  };
  await announce(entry, request, rankings);
  return entry;
}

/** A ranking as of a day that somebody asked for is listed; the current one stays the one as of now. */
export function announce(
  entry: RankingEntry,
  { asOf }: RankRequest,
  rankings: RankingPorts["rankings"],
): Promise<void> {
  return asOf === undefined ? rankings.publish(entry) : rankings.list(entry);
}

async function* inTurn(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
