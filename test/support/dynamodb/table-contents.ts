import { type DynamoDBClient, paginateQuery, paginateScan } from "@aws-sdk/client-dynamodb";
import type { Item } from "../../../adapters/dynamodb/item.ts";

/** All items of a table by their keys, sets in order: equal tables have equal contents. */
export async function tableContents(
  client: DynamoDBClient,
  table: string,
): Promise<ReadonlyMap<string, Item>> {
  const contents: [string, Item][] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true })) {
    for (const item of Items) contents.push([`${item["pk"]?.S} / ${item["sk"]?.S}`, inOrder(item)]);
  }
  return new Map(contents.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The items of one partition, in the order of their sort keys, sets in order. */
export async function partitionContents(client: DynamoDBClient, table: string, pk: string): Promise<Item[]> {
  const query = {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": { S: pk } },
  };
  const items: Item[] = [];
  for await (const { Items = [] } of paginateQuery({ client }, query)) items.push(...Items.map(inOrder));
  return items;
}

function inOrder(item: Item): Item {
  const attributes = Object.entries(item).map(([name, value]): [string, Item[string]] => [
    name,
    value.NS === undefined ? value : { NS: value.NS.toSorted((one, other) => Number(one) - Number(other)) },
  ]);
  return Object.fromEntries(attributes.sort(([one], [other]) => (one < other ? -1 : 1)));
}
