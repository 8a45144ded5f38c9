import { type DynamoDBClient, paginateQuery } from "@aws-sdk/client-dynamodb";
import { firstItems } from "./first-items.ts";
import type { Item } from "./item.ts";

/** What is asked of a list. */
export interface ListQuery {
  /** The partition in which the list lies, in the order of its sort keys. */
  readonly list: string;
  readonly limit: number;
  /** Items with a smaller sort key only. */
  readonly before: string | undefined;
}

/** The items of a list with the greatest sort keys, greatest first, as of all earlier writes. */
export function newestOfList(
  client: DynamoDBClient,
  table: string,
  { list, limit, before }: ListQuery,
): Promise<Item[]> {
  const pages = paginateQuery(
    { client, pageSize: limit },
    {
      TableName: table,
      ConsistentRead: true,
      ScanIndexForward: false,
      KeyConditionExpression: before === undefined ? "pk = :list" : "pk = :list AND sk < :before",
      ExpressionAttributeValues: {
        ":list": { S: list },
        ...(before !== undefined && { ":before": { S: before } }),
      },
    },
  );
  return firstItems(pages, limit);
}
