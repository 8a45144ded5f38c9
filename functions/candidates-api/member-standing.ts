import * as z from "zod";
import { candidateJsonSchema } from "../../core/rank/candidate-json.ts";
import { byLatestDay } from "../../core/rank/ranking-age.ts";
import { notFound } from "./api-problem.ts";
import type { ApiWork } from "./api-work.ts";
import type { MemberRank } from "./ports.ts";
import { rankingBefore } from "./ranking-before.ts";
import type { Candidate } from "./schemas/candidate.ts";
import {
  type ActivityMonth,
  activityMonthSchema,
  type EarlierStanding,
  type PastRank,
} from "./schemas/dossier.ts";
import type { RankingEntry } from "./schemas/ranking.ts";

/** Ranks that a dossier shows. */
const MOST_RANKS = 60;
/** Entries of the list of rankings that are read for them at once; others one by one. */
const MOST_ENTRIES = 100;

/** What rankings tell of a member. */
export interface MemberStanding {
  readonly candidate: Candidate | null;
  readonly activity: readonly ActivityMonth[];
  readonly earlier: EarlierStanding | null;
  /** Of the latest day first. */
  readonly history: readonly PastRank[];
}

/** What a ranking and those before it tell of a member. */
export async function memberStanding(
  memberId: string,
  entry: RankingEntry,
  work: ApiWork,
): Promise<MemberStanding> {
  const { rankings } = work.ports;
  const [ranks, entries, before] = await Promise.all([
    rankings.historyOf(memberId, MOST_RANKS),
    rankings.page(MOST_ENTRIES),
    rankingBefore(entry, rankings),
  ]);
  const rank = ranks.find(({ rankingId }) => rankingId === entry.rankingId)?.rank;
  const stored = await storedCandidate(memberId, entry, rank, work);
  const earlierRank = ranks.find(({ rankingId }) => rankingId === before?.rankingId);
  return {
    candidate: stored?.candidate ?? null,
    activity: stored?.activity ?? [],
    earlier: await earlierStanding(memberId, before, earlierRank, work),
    history: await pastRanks(ranks, entries, work),
  };
}

const activitySchema = z.array(activityMonthSchema);

/** A candidate as the table keeps it. The index of ranks may lag behind, or not reach back to the ranking: then its listing tells. */
async function storedCandidate(
  memberId: string,
  entry: RankingEntry,
  knownRank: number | undefined,
  { ports, rankings }: ApiWork,
): Promise<{ readonly candidate: Candidate; readonly activity: readonly ActivityMonth[] } | undefined> {
  const rank = knownRank ?? (await rankings.rankOf(memberId, entry));
  if (rank === undefined) return undefined;
  const stored = await ports.rankings.candidate(entry.rankingId, rank);
  if (stored === undefined) throw notFound("candidate of rank", String(rank));
  return {
    candidate: candidateJsonSchema.parse(JSON.parse(stored.candidate)),
    activity: activitySchema.parse(JSON.parse(stored.activity)),
  };
}

async function earlierStanding(
  memberId: string,
  entry: RankingEntry | undefined,
  standing: MemberRank | undefined,
  work: ApiWork,
): Promise<EarlierStanding | null> {
  if (entry === undefined || standing === undefined) return null;
  const stored = await storedCandidate(memberId, entry, standing.rank, work);
  if (stored === undefined) return null;
  const { rankingId, asOf } = entry;
  const { rank, points, factors } = stored.candidate;
  const scored = factors.flatMap((each) =>
    each.status === "scored" && each.points > 0 ? { factor: each.factor, points: each.points } : [],
  );
  return { rankingId, asOf, rank, points, factors: scored };
}

/** Ranks with what is listed of their rankings. One that is not listed is not published: nobody is to see it. */
async function pastRanks(
  ranks: readonly MemberRank[],
  entries: readonly RankingEntry[],
  { ports }: ApiWork,
): Promise<PastRank[]> {
  const listed = new Map(entries.map((entry) => [entry.rankingId, entry]));
  const past = ranks.map(async ({ rankingId, rank, points }) => {
    const entry = listed.get(rankingId) ?? (await ports.rankings.get(rankingId));
    if (entry === undefined) return [];
    const { asOf, requestedAt, candidates } = entry;
    return [{ rankingId, asOf, requestedAt, rank, points, candidates }];
  });
  return (await Promise.all(past)).flat().sort(byLatestDay);
}
