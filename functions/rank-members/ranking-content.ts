import { createHash } from "node:crypto";
import type { CandidateRecord } from "../../adapters/dynamodb/ranking-entry.ts";
import { candidateJson } from "../../core/rank/candidate-json.ts";
import { candidateHeader, candidateLine } from "../../core/rank/candidate-line.ts";
import { listingJson } from "../../core/rank/listing-line.ts";
import type { Ranking } from "../../core/rank/ranking.ts";
import { linePieces } from "./line-pieces.ts";
import type { RankedEntries } from "./rank-entries.ts";

/** A file of a ranking; its lines are made anew each time they are asked for, one after the other. */
export interface RankingFile {
  readonly name: string;
  readonly contentType: string;
  readonly lines: (ranked: RankedEntries) => Iterable<string>;
}

const NDJSON = "application/x-ndjson";

const CANDIDATES: RankingFile = {
  name: "candidates.ndjson",
  contentType: NDJSON,
  lines: ({ ranking }) => each(ranking.candidates(), candidateJson),
};

/** What the analysts' API holds of every candidate, at a fifth of the bytes that its first reader would have to wait for. */
const LISTING: RankingFile = {
  name: "listing.ndjson",
  contentType: NDJSON,
  lines: ({ ranking }) => each(ranking.candidates(), listingJson),
};

const BASELINES: RankingFile = {
  name: "baselines.ndjson",
  contentType: NDJSON,
  lines: ({ folded }) => each(folded.totals.baselines(folded.members), (line) => JSON.stringify(line)),
};

const SUMMARY: RankingFile = {
  name: "summary.json",
  contentType: "application/json",
  lines: ({ summary }) => [JSON.stringify(summary, undefined, 2)],
};

const TABLE: RankingFile = {
  name: "candidates.csv",
  contentType: "text/csv; charset=utf-8",
  lines: ({ ranking }) => csvLines(ranking),
};

/** All files of a ranking, byte for byte those of `greenlane rank`, but for the summary, and the listing, which it does not write. */
export const RANKING_FILES: readonly RankingFile[] = [TABLE, CANDIDATES, LISTING, BASELINES, SUMMARY];

function* csvLines(ranking: Ranking): Generator<string> {
  yield candidateHeader();
  yield* each(ranking.candidates(), candidateLine);
}

function* each<Item, Made>(items: Iterable<Item>, made: (item: Item) => Made): Generator<Made> {
  for (const item of items) yield made(item);
}

/** The candidates as the rankings table keeps them. */
export function candidateRecords({ ranking, months }: RankedEntries): Generator<CandidateRecord> {
  return each(ranking.candidates(), (candidate) => {
    const { rank, memberId, points } = candidate;
    const activity = months.of(ranking.memberAt(rank).index);
    return { rank, memberId, points, candidate: candidateJson(candidate), activity };
  });
}

const HASH_DIGITS = 12;

/** The id of a ranking: when it was asked for, and its content. What is done again after a crash has the same. */
export function rankingIdOf(requestedAt: string, ranked: RankedEntries): string {
  const hash = createHash("sha256");
  for (const file of [CANDIDATES, BASELINES, SUMMARY])
    for (const piece of linePieces(file.lines(ranked))) hash.update(piece);
  const time = new Date(requestedAt)
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(/[-:]/g, "");
  return `${time}-${hash.digest("hex").slice(0, HASH_DIGITS)}`;
}
