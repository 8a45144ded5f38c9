import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { tookPlace } from "./conditional-write.ts";
import { REGISTRY_KEY } from "./intakes-keys.ts";
import { keyItem } from "./item.ts";
import { textOf } from "./item-attributes.ts";

/** The version while there is no registry yet. */
export const NO_REGISTRY = "none";

/** Which registry snapshot is the newest. */
export class RegistryPointer {
  readonly #client: DynamoDBClient;
  readonly #table: string;

  constructor(client: DynamoDBClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  /** The newest version; `none` while there is none. */
  async version(): Promise<string> {
    const { Item } = await this.#client.send(
      new GetItemCommand({ TableName: this.#table, Key: keyItem(REGISTRY_KEY), ConsistentRead: true }),
    );
    return Item === undefined ? NO_REGISTRY : textOf(Item, "version");
  }

  /**
   * Moves the pointer from the version that a snapshot was built on; true too where it has been moved there already. False where
   * another snapshot came first: build on that one and try again.
   */
  move(from: string, to: string): Promise<boolean> {
    const isFirst = from === NO_REGISTRY;
    const versions = { ":to": { S: to }, ...(!isFirst && { ":from": { S: from } }) };
    return tookPlace(
      this.#client.send(
        new PutItemCommand({
          TableName: this.#table,
          Item: { ...keyItem(REGISTRY_KEY), version: { S: to } },
          ConditionExpression: `#version = :to OR ${isFirst ? "attribute_not_exists(pk)" : "#version = :from"}`,
          ExpressionAttributeNames: { "#version": "version" },
          ExpressionAttributeValues: versions,
        }),
      ),
    );
  }
}
