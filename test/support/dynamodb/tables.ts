import {
  CreateTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";

/** Names of the five tables, as the functions get them from their environment. */
export interface TableNames {
  readonly shipments: string;
  readonly members: string;
  readonly rankings: string;
  readonly intakes: string;
  readonly audit: string;
}

export const TABLE_NAMES: TableNames = {
  shipments: "shipments",
  members: "members",
  rankings: "rankings",
  intakes: "intakes",
  audit: "audit",
};

interface Index {
  readonly name: string;
  readonly hash: string;
  readonly range: string;
  /** The attributes that it holds beside all keys. */
  readonly projection: "all" | string[];
}

const INDEXES: Readonly<Record<keyof TableNames, readonly Index[]>> = {
  shipments: [],
  members: [{ name: "byTime", hash: "list", range: "at", projection: "all" }],
  rankings: [{ name: "byMember", hash: "memberId", range: "pk", projection: ["points"] }],
  intakes: [{ name: "newest", hash: "list", range: "receivedAt", projection: "all" }],
  audit: [{ name: "byTime", hash: "list", range: "at", projection: "all" }],
};

/** Makes the five tables with their indexes, under the names given, and waits until they are there. */
export async function createTables(
  client: DynamoDBClient,
  names: TableNames = TABLE_NAMES,
): Promise<TableNames> {
  await Promise.all([
    createTable(client, "shipments", names.shipments),
    createTable(client, "members", names.members),
    createTable(client, "rankings", names.rankings),
    createTable(client, "intakes", names.intakes),
    createTable(client, "audit", names.audit),
  ]);
  return names;
}

/** Makes one of the tables with its indexes, under the name given, and waits until it is there. */
export async function createTable(
  client: DynamoDBClient,
  kind: keyof TableNames,
  name: string,
): Promise<void> {
  const indexes = INDEXES[kind];
  const attributes = new Set(["pk", "sk", ...indexes.flatMap(({ hash, range }) => [hash, range])]);
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes.map(secondaryIndex) }),
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: name });
}

function secondaryIndex({ name, hash, range, projection }: Index): GlobalSecondaryIndex {
  return {
    IndexName: name,
    KeySchema: [
      { AttributeName: hash, KeyType: "HASH" },
      { AttributeName: range, KeyType: "RANGE" },
    ],
    Projection:
      projection === "all"
        ? { ProjectionType: "ALL" }
        : { ProjectionType: "INCLUDE", NonKeyAttributes: projection },
  };
}
