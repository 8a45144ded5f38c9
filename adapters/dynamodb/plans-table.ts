import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { tookPlace } from "./conditional-write.ts";
import { keyItem } from "./item.ts";
import { newestOfList } from "./newest-of-list.ts";
import type { PlanEntry } from "./plan-entry.ts";
import { planItem, planOf } from "./plan-item.ts";
import { PLAN_LIST, planKey } from "./rankings-keys.ts";

export type { PlanEntry } from "./plan-entry.ts";

/** The plans that were made, in the rankings table. */
export class PlansTable {
  readonly #client: DynamoDBClient;
  readonly #table: string;

  constructor(client: DynamoDBClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  /** Lists a plan; one of the same id, which has the same content, stays as it is. */
  async add(entry: PlanEntry): Promise<void> {
    const command = new PutItemCommand({
      TableName: this.#table,
      Item: planItem(entry),
      ConditionExpression: "attribute_not_exists(pk)",
    });
    await tookPlace(this.#client.send(command));
  }

  /** A plan; undefined where there is none of that id. */
  async get(planId: string): Promise<PlanEntry | undefined> {
    const { Item } = await this.#client.send(
      new GetItemCommand({ TableName: this.#table, Key: keyItem(planKey(planId)), ConsistentRead: true }),
    );
    return Item && planOf(Item);
  }

  /** The plans with the greatest ids, newest first; those below the id `before` only, where it is given. */
  async newest(limit: number, before?: string): Promise<PlanEntry[]> {
    const items = await newestOfList(this.#client, this.#table, { list: PLAN_LIST, limit, before });
    return items.map(planOf);
  }
}
