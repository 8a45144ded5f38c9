import type { ItemKey } from "./item.ts";

/*
 * Keys of the rankings table.
 *   <rankingId>  / rank#<7 digits>  a candidate
 *   ranking      / <rankingId>      a published ranking: ids begin with a time, so that the list is in its order
 *   current      / current          the newest published ranking
 *   plan         / <planId>         a plan: ids begin with a time, too
 */
const RANK_DIGITS = 7;

/** Partitions of the lists of published rankings and of plans. */
export const RANKING_LIST = "ranking";
export const PLAN_LIST = "plan";

/** The index of candidates by member; its range key is the ranking's id. */
export const MEMBER_INDEX = "byMember";

export const CURRENT_KEY: ItemKey = { pk: "current", sk: "current" };

export function candidateKey(rankingId: string, rank: number): ItemKey {
  return { pk: rankingId, sk: `rank#${String(rank).padStart(RANK_DIGITS, "0")}` };
}

/** The rank that a sort key names; undefined where it names none. */
export function rankOf(sk: string): number | undefined {
  const [, digits] = /^rank#(\d{7})$/.exec(sk) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

export function planKey(planId: string): ItemKey {
  return { pk: PLAN_LIST, sk: planId };
}

export function rankingKey(rankingId: string): ItemKey {
  return { pk: RANKING_LIST, sk: rankingId };
}
