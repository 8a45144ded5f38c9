import type { ItemKey } from "./item.ts";

/*
 * Keys of the rankings table.
 *   <rankingId>  / rank#<7 digits>  a candidate
 *   ranking      / <rankingId>      a published ranking: ids begin with a time, so that the list is in its order
 *   current      / current          the newest published ranking
 */
const RANK_DIGITS = 7;

/** Partition of the list of published rankings. */
export const RANKING_LIST = "ranking";

export const CURRENT_KEY: ItemKey = { pk: "current", sk: "current" };

export function candidateKey(rankingId: string, rank: number): ItemKey {
  return { pk: rankingId, sk: `rank#${String(rank).padStart(RANK_DIGITS, "0")}` };
}

export function rankingKey(rankingId: string): ItemKey {
  return { pk: RANKING_LIST, sk: rankingId };
}
