import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { type Item, type ItemKey, keyItem } from "./item.ts";
import { countOf, hasNumber, numberOf, textOf } from "./item-attributes.ts";

/** Work cut into numbered parts: how many there are, and which are done. */
export interface PartsDone {
  /** undefined until planned. */
  readonly parts: number | undefined;
  readonly done: number;
  /** What came with the plan; empty where nothing did. */
  readonly plannedAt: string;
}

/**
 * The parts of a piece of work in one item: their number, `parts`, and the set of those done, `done`. A set takes a number once,
 * however often and in whatever order it comes, so whoever sees it full knows that all is done. 100,000 parts fit.
 */
export class DoneSet {
  readonly #client: DynamoDBClient;
  readonly #table: string;
  readonly #key: ItemKey;

  constructor(client: DynamoDBClient, table: string, key: ItemKey) {
    this.#client = client;
    this.#table = table;
    this.#key = key;
  }

  /** Says how many parts there are, and as of when; the first plan stands. */
  plan(parts: number, plannedAt = ""): Promise<PartsDone> {
    return this.#update(
      "SET parts = if_not_exists(parts, :parts), plannedAt = if_not_exists(plannedAt, :plannedAt)",
      { ":parts": { N: String(parts) }, ":plannedAt": { S: plannedAt } },
    );
  }

  /** Adds a part to those done. */
  record(part: number): Promise<PartsDone> {
    return this.#update("ADD done :part", { ":part": { NS: [String(part)] } });
  }

  /** How far the work is, all earlier writes counted. */
  async progress(): Promise<PartsDone> {
    return partsDone(await this.#read());
  }

  /** Whether a part is done. */
  async isDone(part: number): Promise<boolean> {
    return hasNumber(await this.#read(), "done", part);
  }

  async #read(): Promise<Item> {
    const { Item = {} } = await this.#client.send(
      new GetItemCommand({ TableName: this.#table, Key: keyItem(this.#key), ConsistentRead: true }),
    );
    return Item;
  }

  async #update(expression: string, values: Item): Promise<PartsDone> {
    const { Attributes = {} } = await this.#client.send(
      new UpdateItemCommand({
        TableName: this.#table,
        Key: keyItem(this.#key),
        UpdateExpression: expression,
        ExpressionAttributeValues: values,
        ReturnValues: "ALL_NEW",
      }),
    );
    return partsDone(Attributes);
  }
}

function partsDone(item: Item): PartsDone {
  return {
    parts: item["parts"] === undefined ? undefined : numberOf(item, "parts"),
    done: countOf(item, "done"),
    plannedAt: item["plannedAt"] === undefined ? "" : textOf(item, "plannedAt"),
  };
}
