import { byLatestDay } from "../../core/rank/ranking-age.ts";
import type { ApiPorts } from "./ports.ts";
import type { RankingEntry } from "./schemas/ranking.ts";

/** Rankings that are looked through: the newest, and as many made before the one asked about. */
const MOST_ENTRIES = 100;

/**
 * The ranking that one follows: of the nearest earlier day, or of the same day and made before. Undefined where there is none, or
 * none among those looked through.
 */
export async function rankingBefore(
  entry: RankingEntry,
  rankings: Pick<ApiPorts["rankings"], "page">,
): Promise<RankingEntry | undefined> {
  const pages = await Promise.all([
    rankings.page(MOST_ENTRIES),
    rankings.page(MOST_ENTRIES, entry.rankingId),
  ]);
  const [before] = pages
    .flat()
    .filter((each) => byLatestDay(each, entry) > 0)
    .sort(byLatestDay);
  return before;
}
