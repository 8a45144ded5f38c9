import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { clientSettings } from "../../adapters/aws/client-settings.ts";
import { localEnvironment } from "../../local/local-account.ts";
import { tableContents } from "../support/dynamodb/table-contents.ts";
import type { RunningStack } from "./running-stack.ts";

const TABLES = [
  "ShipmentsTableName",
  "MembersTableName",
  "RankingsTableName",
  "IntakesTableName",
  "AuditTableName",
];

/** All that a stack keeps: the items of its tables and the objects of its data bucket, as text. */
export async function stackState({ stack, adapters }: RunningStack): Promise<ReadonlyMap<string, string>> {
  const client = new DynamoDBClient(clientSettings(localEnvironment(stack.endpoint)));
  try {
    const state = new Map<string, string>();
    for (const table of TABLES) {
      const items = await tableContents(client, stack.outputs[table] ?? "");
      for (const [key, item] of items) state.set(`${table} ${key}`, JSON.stringify(item));
    }
    for await (const key of adapters.data.list(""))
      state.set(`object ${key}`, Buffer.from(await adapters.data.read(key)).toString("base64"));
    return state;
  } finally {
    client.destroy();
  }
}
