import { setTimeout as pause } from "node:timers/promises";
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type Projection,
  ResourceNotFoundException,
  type TableDescription,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Resolver } from "../template/resolver.ts";
import type { Template } from "../template/template.ts";
import { type NamedResource, resourcesOf } from "./resources-of.ts";

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));

const projectionSchema = z.object({
  ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
  NonKeyAttributes: z.array(z.string()).optional(),
});

const tableSchema = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
  ),
  GlobalSecondaryIndexes: z
    .array(z.object({ IndexName: z.string(), KeySchema: keySchema, Projection: projectionSchema }))
    .optional(),
});

/** A folder holds a table that the template describes in another way. */
export class TableDiffers extends Error {
  override readonly name = "TableDiffers";
  readonly table: string;

  constructor(table: string) {
    super(`table ${table} was made with other keys or indexes; remove the folder of the stack to begin anew`);
    this.table = table;
  }
}

const READY_ATTEMPTS = 500;
const READY_PAUSE_MS = 10;

/** Makes the tables of a template that are not there yet. Throws TableDiffers, Unresolved. */
export async function makeTables(
  template: Template,
  resolver: Resolver,
  client: DynamoDBClient,
): Promise<void> {
  for (const table of resourcesOf(template, "AWS::DynamoDB::Table")) await makeTable(table, resolver, client);
}

async function makeTable(
  { logicalId }: NamedResource,
  resolver: Resolver,
  client: DynamoDBClient,
): Promise<void> {
  const TableName = resolver.physicalName(logicalId);
  const asked = tableSchema.parse(resolver.properties(logicalId, Object.keys(tableSchema.shape)));
  if ((await describe(client, TableName)) === undefined) {
    await client.send(new CreateTableCommand({ TableName, ...asked, BillingMode: "PAY_PER_REQUEST" }));
  }
  for (let attempt = 0; attempt < READY_ATTEMPTS; attempt++) {
    const table = await describe(client, TableName);
    if (table?.TableStatus === "ACTIVE") {
      if (shapeOf(table) !== shapeOf(asked)) break;
      return;
    }
    await pause(READY_PAUSE_MS);
  }
  throw new TableDiffers(TableName);
}

async function describe(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** The keys of a table and of its indexes, and what these hold, as text to compare. */
function shapeOf({
  KeySchema = [],
  GlobalSecondaryIndexes = [],
}: Pick<TableDescription, "KeySchema" | "GlobalSecondaryIndexes">): string {
  const keysOf = (keys: NonNullable<TableDescription["KeySchema"]>) =>
    keys.map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`);
  const indexes = GlobalSecondaryIndexes.map(({ IndexName, KeySchema: keys = [], Projection }) =>
    JSON.stringify([IndexName, keysOf(keys), Projection?.ProjectionType, projected(Projection)]),
  );
  return JSON.stringify([keysOf(KeySchema), indexes.sort()]);
}

/** Attributes that an index holds beside the keys, where it does not hold all. */
function projected({ NonKeyAttributes = [] }: Projection = {}): readonly string[] {
  return NonKeyAttributes.toSorted();
}
