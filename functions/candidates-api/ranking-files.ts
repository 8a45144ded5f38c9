import { RecentlyUsed } from "../../adapters/s3/recently-used.ts";
import type { CandidateListing } from "../../core/rank/candidate-listing.ts";
import { memberPlaces } from "../../core/rank/member-places.ts";
import { ApiProblem, notFound } from "./api-problem.ts";
import type { ApiPorts } from "./ports.ts";
import { readListing } from "./read-listing.ts";
import type { RankingEntry } from "./schemas/ranking.ts";
import { type RankingSummary, rankingSummarySchema } from "./schemas/ranking-summary.ts";

/** Of a ranking with more candidates no listing is made: it would not fit beside others, nor be read in time. */
const MOST_CANDIDATES = 200_000;

/** Rankings whose candidates are kept: the one that everybody looks at, and those that it is compared with. */
const LISTINGS_KEPT = 3;
const SUMMARIES_KEPT = 20;

/** What lies in the data bucket of rankings. None of it ever changes, so that what was read is good for as long as it is kept. */
export class RankingFiles {
  readonly #ports: Pick<ApiPorts, "rankings" | "objects">;
  readonly #listings = new RecentlyUsed<CandidateListing>(LISTINGS_KEPT);
  readonly #summaries = new RecentlyUsed<RankingSummary>(SUMMARIES_KEPT);

  constructor(ports: Pick<ApiPorts, "rankings" | "objects">) {
    this.#ports = ports;
  }

  /** A published ranking; the current one where no id is given. Throws ApiProblem where there is none. */
  async entry(rankingId: string | undefined): Promise<RankingEntry> {
    const { rankings } = this.#ports;
    if (rankingId !== undefined) {
      const entry = await rankings.get(rankingId);
      if (entry === undefined) throw notFound("ranking", rankingId);
      return entry;
    }
    const current = await rankings.current();
    if (current === undefined)
      throw new ApiProblem(
        "not-found",
        "there is no ranking yet; upload members and shipments, and one is made",
      );
    return current;
  }

  /** The candidates of a ranking. Throws ApiProblem where they are too many. */
  async listing(entry: RankingEntry): Promise<CandidateListing> {
    const { rankingId, candidates } = entry;
    checkSize(entry);
    return this.#listings.get(rankingId, () => readListing(rankingId, candidates, this.#ports.objects));
  }

  summary({ rankingId }: RankingEntry): Promise<RankingSummary> {
    return this.#summaries.get(rankingId, async () => {
      const bytes = await this.#ports.objects.read(`rankings/${rankingId}/summary.json`);
      return rankingSummarySchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    });
  }

  /** The rank of a member; undefined where the ranking does not have it. Throws ApiProblem where its candidates are too many. */
  async rankOf(memberId: string, entry: RankingEntry): Promise<number | undefined> {
    const place = memberPlaces(await this.listing(entry)).get(memberId);
    return place === undefined ? undefined : place + 1;
  }
}

/** Throws ApiProblem where a ranking has more candidates than are listed. */
export function checkSize({ rankingId, candidates }: RankingEntry): void {
  if (candidates <= MOST_CANDIDATES) return;
  const detail = `the ranking ${rankingId} has ${candidates} candidates, and at most ${MOST_CANDIDATES} are listed; take its files from the data bucket`;
  throw new ApiProblem("ranking-too-large", detail);
}
