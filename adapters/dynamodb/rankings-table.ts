import { type DynamoDBClient, GetItemCommand, PutItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import type { BatchWriter } from "./batch-writer.ts";
import { tookPlace } from "./conditional-write.ts";
import { firstItems } from "./first-items.ts";
import { type Item, type ItemKey, keyItem } from "./item.ts";
import { textOf } from "./item-attributes.ts";
import { newestOfList } from "./newest-of-list.ts";
import { inPieces } from "./pieces.ts";
import type { CandidateRecord, RankedAt, RankingEntry, StoredCandidate } from "./ranking-entry.ts";
import { candidateItem, candidateOf, rankedAtOf, rankingItem, rankingOf } from "./ranking-item.ts";
import { CURRENT_KEY, candidateKey, MEMBER_INDEX, RANKING_LIST, rankingKey } from "./rankings-keys.ts";
import { UnwrittenItemsError } from "./unwritten-items-error.ts";

export type { CandidateRecord, RankedAt, RankingEntry, StoredCandidate } from "./ranking-entry.ts";

/** Candidates made into items at once. */
const PIECE = 1_000;

/**
 * Rankings and the pointer to the newest. Candidates are written first and published last, so readers who start at `current` or
 * `newest` never see half of one.
 */
export class RankingsTable {
  readonly #client: DynamoDBClient;
  readonly #table: string;
  readonly #writer: BatchWriter;

  /** `writer` writes the same table. */
  constructor(client: DynamoDBClient, table: string, writer: BatchWriter) {
    this.#client = client;
    this.#table = table;
    this.#writer = writer;
  }

  /** Writes the candidates of a ranking that is not published yet. Throws UnwrittenItemsError. */
  async writeCandidates(rankingId: string, records: Iterable<CandidateRecord>): Promise<void> {
    for (const piece of inPieces(records, PIECE)) {
      const unwritten = await this.#writer.write(piece.map((record) => candidateItem(rankingId, record)));
      if (unwritten.size > 0) throw new UnwrittenItemsError(this.#table, unwritten.size);
    }
  }

  /** Lists a ranking and makes it the current one, unless one of a later request, or of the same time and a greater id, is. */
  async publish(entry: RankingEntry): Promise<void> {
    await this.list(entry);
    const { instant } = rankingItem(entry);
    const rankingId = { S: entry.rankingId };
    await this.#put(
      { ...keyItem(CURRENT_KEY), instant, rankingId },
      "instant < :instant OR (instant = :instant AND rankingId < :rankingId)",
      { ":instant": instant, ":rankingId": rankingId },
    );
  }

  /** Lists a ranking. Where several requests end in the same one, its entry names the earliest. */
  async list(entry: RankingEntry): Promise<void> {
    const item = rankingItem(entry);
    await this.#put(item, "instant > :instant OR (instant = :instant AND requestId > :requestId)", {
      ":instant": item.instant,
      ":requestId": { S: entry.requestId },
    });
  }

  /** The newest published ranking; undefined where there is none yet. */
  async current(): Promise<RankingEntry | undefined> {
    const pointer = await this.#get(CURRENT_KEY);
    return pointer && this.get(textOf(pointer, "rankingId"));
  }

  /** A published ranking; undefined where there is none of that id. */
  async get(rankingId: string): Promise<RankingEntry | undefined> {
    const item = await this.#get(rankingKey(rankingId));
    return item && rankingOf(item);
  }

  /** The published rankings with the greatest ids, newest first. */
  newest(limit: number): Promise<RankingEntry[]> {
    return this.page(limit);
  }

  /** As `newest`, but for those whose ids are not below that of a ranking, which itself may be listed or not. */
  async page(limit: number, before?: string): Promise<RankingEntry[]> {
    const items = await newestOfList(this.#client, this.#table, { list: RANKING_LIST, limit, before });
    return items.map(rankingOf);
  }

  /** JSON texts of the candidates from a rank on, in their order; fewer than `count` where the ranking ends. */
  async candidates(rankingId: string, fromRank: number, count: number): Promise<string[]> {
    if (count < 1) return [];
    const pages = paginateQuery(
      { client: this.#client },
      {
        TableName: this.#table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :ranking AND sk BETWEEN :first AND :last",
        ExpressionAttributeValues: {
          ":ranking": { S: rankingId },
          ":first": { S: candidateKey(rankingId, fromRank).sk },
          ":last": { S: candidateKey(rankingId, fromRank + count - 1).sk },
        },
      },
    );
    return (await firstItems(pages, count)).map((item) => textOf(item, "candidate"));
  }

  /** The candidate at a rank of a ranking; undefined where there is none. */
  async candidate(rankingId: string, rank: number): Promise<StoredCandidate | undefined> {
    const item = await this.#get(candidateKey(rankingId, rank));
    return item && candidateOf(item);
  }

  /**
   * Where a member stood, greatest ranking id first. It is an index that lags a little behind, and it knows every ranking whose
   * candidates were written: one that a crash left behind, or that is being written, is among them and in no list. Whoever shows
   * a history leaves out those that are not published.
   */
  async historyOf(memberId: string, limit: number): Promise<RankedAt[]> {
    const pages = paginateQuery(
      { client: this.#client, pageSize: limit },
      {
        TableName: this.#table,
        IndexName: MEMBER_INDEX,
        ScanIndexForward: false,
        KeyConditionExpression: "memberId = :member",
        ExpressionAttributeValues: { ":member": { S: memberId } },
      },
    );
    return (await firstItems(pages, limit)).map(rankedAtOf);
  }

  async #get(key: ItemKey): Promise<Item | undefined> {
    const { Item } = await this.#client.send(
      new GetItemCommand({ TableName: this.#table, Key: keyItem(key), ConsistentRead: true }),
    );
    return Item;
  }

  /** Puts an item where there is none yet, or where the one there gives way. */
  async #put(item: Item, givesWay: string, values: Item): Promise<void> {
    await tookPlace(
      this.#client.send(
        new PutItemCommand({
          TableName: this.#table,
          Item: item,
          ConditionExpression: `attribute_not_exists(pk) OR ${givesWay}`,
          ExpressionAttributeValues: values,
        }),
      ),
    );
  }
}
