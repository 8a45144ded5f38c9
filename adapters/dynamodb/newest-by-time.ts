import { type DynamoDBClient, paginateQuery } from "@aws-sdk/client-dynamodb";
import { firstItems } from "./first-items.ts";
import { type Item, type ItemKey, keyItem } from "./item.ts";

/** How the members table (of decisions) and the audit table call their index of `list` and `at`. */
const TIME_INDEX = "byTime";

/** What is asked of the index by time. */
export interface TimeQuery {
  readonly list: string;
  readonly limit: number;
  /** The item behind which to begin; undefined for the newest. Exact where many have one time. */
  readonly before: (ItemKey & { readonly at: string }) | undefined;
}

/** The items of a list by time, newest first; an index that lags a little behind. */
export function newestByTime(
  client: DynamoDBClient,
  table: string,
  { list, limit, before }: TimeQuery,
): Promise<Item[]> {
  const pages = paginateQuery(
    {
      client,
      pageSize: limit,
      ...(before !== undefined && {
        startingToken: { ...keyItem(before), list: { S: list }, at: { S: before.at } },
      }),
    },
    {
      TableName: table,
      IndexName: TIME_INDEX,
      ScanIndexForward: false,
      KeyConditionExpression: "#list = :list",
      ExpressionAttributeNames: { "#list": "list" },
      ExpressionAttributeValues: { ":list": { S: list } },
    },
  );
  return firstItems(pages, limit);
}
