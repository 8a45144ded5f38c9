import { type Item, keyItem } from "./item.ts";
import { keyOf, numberOf, textOf } from "./item-attributes.ts";
import type { CandidateRecord, RankingEntry } from "./ranking-entry.ts";
import { candidateKey, rankingKey } from "./rankings-keys.ts";

/** The item of a candidate. The indexes' keys lead with the ranking, so that a filter never crosses rankings. */
export function candidateItem(rankingId: string, record: CandidateRecord): Item {
  const { rank, memberId, entityType, country, fieldOffice, tier, points, candidate } = record;
  return {
    ...keyItem(candidateKey(rankingId, rank)),
    rankingAndType: { S: `${rankingId}#${entityType}` },
    entityType: { S: entityType },
    ...(country !== undefined && {
      rankingAndCountry: { S: `${rankingId}#${country}` },
      country: { S: country },
    }),
    ...(fieldOffice !== undefined && { fieldOffice: { S: fieldOffice } }),
    memberId: { S: memberId },
    tier: { N: String(tier) },
    points: { N: String(points) },
    candidate: { S: candidate },
  };
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
