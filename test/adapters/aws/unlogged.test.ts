import { Readable } from "node:stream";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { unlogged } from "../../../adapters/aws/unlogged.ts";

/** A client, and the commands that were noted in its log. */
function loggingClient() {
  const commands: unknown[] = [];
  const note = (line: unknown) => {
    if (typeof line === "object" && line !== null && "commandName" in line) commands.push(line.commandName);
  };
  const body = () => Readable.from([Buffer.from('{"Item":{"pk":{"S":"an importer"}}}')]);
  const client = new DynamoDBClient({
    region: "eu-west-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    logger: { debug: note, info: note, warn: note, error: note },
    requestHandler: { handle: async () => ({ response: { statusCode: 200, headers: {}, body: body() } }) },
  });
  return { client, commands };
}

const ask = new GetItemCommand({ TableName: "shipments", Key: { pk: { S: "an importer" } } });

test("the SDK prepares a log of a request and its answer", async () => {
  const { client, commands } = loggingClient();
  await client.send(ask);
  expect(commands).toEqual(["GetItemCommand"]);
});

test("a client that is unlogged answers the same and prepares none", async () => {
  const { client, commands } = loggingClient();
  const { Item } = await unlogged(client).send(ask);
  expect(Item).toEqual({ pk: { S: "an importer" } });
  expect(commands).toEqual([]);
});
