import type { ActivityMonth } from "../../core/activity/activity-month.ts";
import { type Item, keyItem } from "./item.ts";
import { keyOf, numberOf, textOf } from "./item-attributes.ts";
import { packActivity, unpackActivity } from "./packed-activity.ts";
import type { CandidateRecord, RankedAt, RankingEntry, StoredCandidate } from "./ranking-entry.ts";
import { candidateKey, rankingKey, rankOf } from "./rankings-keys.ts";
import { StoredItemError } from "./stored-item-error.ts";

/** The item of a candidate. The index of members has its `memberId` and `points`. */
export function candidateItem(rankingId: string, record: CandidateRecord): Item {
  const { rank, memberId, points, candidate, activity } = record;
  return {
    ...keyItem(candidateKey(rankingId, rank)),
    memberId: { S: memberId },
    points: { N: String(points) },
    candidate: { S: candidate },
    activity: { S: packActivity(activity) },
  };
}

/** The candidate in an item; throws StoredItemError where it is none. */
export function candidateOf(item: Item): StoredCandidate {
  const activity = unpacked(item, textOf(item, "activity"));
  return { candidate: textOf(item, "candidate"), activity: JSON.stringify(activity) };
}

/** The place that an item of the index of members names; throws StoredItemError where it names none. */
export function rankedAtOf(item: Item): RankedAt {
  const key = keyOf(item);
  const rank = rankOf(key.sk);
  if (rank === undefined) throw new StoredItemError(key, "sk", "a rank");
  return { rankingId: key.pk, rank, points: numberOf(item, "points") };
}

/**
 * The item of a published ranking. `instant` is `requestedAt` in one form, with milliseconds, which sorts as time does. Throws a
 * RangeError where `requestedAt` is no time.
 */
export function rankingItem(entry: RankingEntry): Item & { readonly instant: { readonly S: string } } {
  return {
    ...keyItem(rankingKey(entry.rankingId)),
    instant: { S: new Date(entry.requestedAt).toISOString() },
    requestId: { S: entry.requestId },
    requestedBy: { S: entry.requestedBy },
    requestedAt: { S: entry.requestedAt },
    asOf: { S: entry.asOf },
    candidates: { N: String(entry.candidates) },
    policy: { S: entry.policy },
    registry: { S: entry.registry },
    entries: { N: String(entry.entries) },
  };
}

/** The published ranking in an item; throws StoredItemError where it is none. */
export function rankingOf(item: Item): RankingEntry {
  return {
    rankingId: keyOf(item).sk,
    requestId: textOf(item, "requestId"),
    requestedBy: textOf(item, "requestedBy"),
    requestedAt: textOf(item, "requestedAt"),
    asOf: textOf(item, "asOf"),
    candidates: numberOf(item, "candidates"),
    policy: textOf(item, "policy"),
    registry: textOf(item, "registry"),
    entries: numberOf(item, "entries"),
  };
}

function unpacked(item: Item, packed: string): ActivityMonth[] {
  try {
    return unpackActivity(packed);
  } catch (error) {
    throw new StoredItemError(keyOf(item), "activity", "months as this version packs them", error);
  }
}
