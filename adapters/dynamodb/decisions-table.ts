import { type DynamoDBClient, GetItemCommand, PutItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import type { Decision, NewDecision } from "../../core/select/decision.ts";
import { tookPlace } from "./conditional-write.ts";
import { decisionItem, decisionOf } from "./decision-item.ts";
import { keyItem } from "./item.ts";
import { DECISION_LIST, DECISION_PREFIX, decisionKey } from "./members-keys.ts";
import { newestByTime } from "./newest-by-time.ts";

/** Where a decision stands among those about all members. */
export type DecisionPlace = Pick<Decision, "memberId" | "sequence" | "at">;

/** Decisions about members, in the members table: added one behind the other, and never changed. */
export class DecisionsTable {
  readonly #client: DynamoDBClient;
  readonly #table: string;

  constructor(client: DynamoDBClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  /** All decisions about a member, oldest first, as of all earlier writes. */
  async ofMember(memberId: string): Promise<Decision[]> {
    const pages = paginateQuery(
      { client: this.#client },
      {
        TableName: this.#table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :member AND begins_with(sk, :decision)",
        ExpressionAttributeValues: { ":member": { S: memberId }, ":decision": { S: DECISION_PREFIX } },
      },
    );
    const decisions: Decision[] = [];
    for await (const { Items = [] } of pages) decisions.push(...Items.map(decisionOf));
    return decisions;
  }

  /**
   * Adds a decision behind the one that its author saw as the newest. A conflict where another was added there first, and where
   * there is none to be behind: places have no holes. The same one brought again is added once.
   */
  async add({ after, ...decision }: NewDecision): Promise<"added" | "conflict"> {
    if (after > 0 && (await this.#get(decision.memberId, after)) === undefined) return "conflict";
    const added: Decision = { ...decision, sequence: after + 1 };
    const isFirst = await tookPlace(
      this.#client.send(
        new PutItemCommand({
          TableName: this.#table,
          Item: decisionItem(added),
          ConditionExpression: "attribute_not_exists(pk)",
        }),
      ),
    );
    return isFirst || (await this.#stands(added)) ? "added" : "conflict";
  }

  /** The decisions about all members, newest first, those behind `before` where it is given; an index that lags a little behind. */
  async newest(limit: number, before?: DecisionPlace): Promise<Decision[]> {
    const behind = before && { ...decisionKey(before.memberId, before.sequence), at: before.at };
    const items = await newestByTime(this.#client, this.#table, {
      list: DECISION_LIST,
      limit,
      before: behind,
    });
    return items.map(decisionOf);
  }

  /** Whether a decision is written as it is: the client tries again where an answer was lost, and meets what it wrote itself. */
  async #stands(decision: Decision): Promise<boolean> {
    const standing = await this.#get(decision.memberId, decision.sequence);
    return standing !== undefined && textOf(standing) === textOf(decision);
  }

  async #get(memberId: string, sequence: number): Promise<Decision | undefined> {
    const Key = keyItem(decisionKey(memberId, sequence));
    const { Item } = await this.#client.send(
      new GetItemCommand({ TableName: this.#table, Key, ConsistentRead: true }),
    );
    return Item && decisionOf(Item);
  }
}

function textOf({ action, reason, until, rankingId, author, at }: Decision): string {
  return JSON.stringify([action, reason, until, rankingId, author, at]);
}
