import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { expect, onTestFinished, test } from "vitest";
import * as z from "zod";
import { clientSettings } from "../../adapters/aws/client-settings.ts";
import { systemOutside } from "../../functions/outside.ts";
import { portOf } from "../../local/port-of.ts";
import { PortUnavailable } from "../../local/port-unavailable.ts";
import type { StackEvent } from "../../local/stack-event.ts";
import { StackRuns } from "../../local/stack-folder.ts";
import { type LocalStackOptions, startLocalStack } from "../../local/start-local-stack.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { clientsOf } from "./support/clients.ts";
import type { makeHandler } from "./support/functions/worker/make-handler.ts";
import { smallTemplate } from "./support/small-template.ts";

type Handle = Parameters<typeof makeHandler>[1]["handle"];

/** A stack of the small template; stopped when the test is. */
async function runningStack(folder: string, handle: Handle, options: Partial<LocalStackOptions> = {}) {
  const outside: Parameters<typeof makeHandler>[1] = { ...systemOutside, handle };
  const stack = await startLocalStack({
    template: smallTemplate(),
    folder,
    port: undefined,
    outside,
    functionsFolder: join(import.meta.dirname, "support/functions"),
    pace: { hiddenSeconds: 10, retrySeconds: 0.02 },
    ...options,
  });
  onTestFinished(() => stack.stop());
  return { stack, ...clientsOf(stack.endpoint) };
}

const keyOf = (event: string) => /"key":"([^"]*)"/.exec(event)?.[1];

test("carries an upload to the function, and says when all is done", async () => {
  const folder = await temporaryFolder();
  const keys: unknown[] = [];
  const progress: StackEvent[] = [];
  const onProgress = (event: StackEvent) => progress.push(event);
  const handle: Handle = async ({ Records }) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    keys.push(...Records.map(({ body }) => keyOf(body)));
  };
  const { stack, s3, events } = await runningStack(folder, handle, { onProgress });
  const Bucket = stack.outputs["InputBucketName"];
  await s3.send(new PutObjectCommand({ Bucket, Key: "incoming/a b.csv", Body: "content" }));
  await stack.idle();
  // The first is the test event that S3 sends when notifications are set up; it has no key.
  expect(keys).toEqual([undefined, "incoming/a+b.csv"]);

  const event = { Source: "greenlane", DetailType: "Any", Detail: '{"a":1}', EventBusName: "SmallStack" };
  await events.send(new PutEventsCommand({ Entries: [event] }));
  const put = { bus: "SmallStack", source: "greenlane", detailType: "Any", detail: { a: 1 } };
  expect(stack.events).toEqual([put]);
  expect(progress).toEqual([
    expect.objectContaining({ kind: "invoked" }),
    { kind: "invoked", invocation: expect.objectContaining({ function: "worker", messages: 1, failed: 0 }) },
    { kind: "event", event: put },
  ]);
  expect(stack.requests["s3"]).toEqual({ PutObject: { requests: 1, readUnits: 0, writeUnits: 0 } });
});

test("is not idle while a message waits to be tried again", async () => {
  let calls = 0;
  const { stack, sqs } = await runningStack(await temporaryFolder(), () => {
    calls++;
    if (calls < 4) throw new Error("broken");
  });
  await sqs.send(new SendMessageCommand({ QueueUrl: stack.outputs["WorkQueueUrl"], MessageBody: "a" }));
  await stack.idle();
  expect(calls).toBeGreaterThanOrEqual(4);
});

test("says in its folder where it is, and takes that back when it stops", async () => {
  const folder = await temporaryFolder();
  const { stack } = await runningStack(folder, () => undefined);
  const described: unknown = JSON.parse(await readFile(join(folder, "stack.json"), "utf8"));
  expect(described).toEqual({ endpoint: stack.endpoint, outputs: stack.outputs, pid: process.pid });
  await stack.stop();
  await expect(readFile(join(folder, "stack.json"))).rejects.toMatchObject({ code: "ENOENT" });
  await expect(fetch(stack.endpoint)).rejects.toThrow("fetch failed");
  await stack.idle();
});

test("can be stopped amid requests", async () => {
  const { stack, dynamoDb } = await runningStack(await temporaryFolder(), () => undefined);
  const TableName = stack.outputs["TableName"];
  const writes = Array.from({ length: 40 }, (_, at) =>
    dynamoDb.send(new PutItemCommand({ TableName, Item: { pk: { S: "a" }, sk: { S: `${at}` } } })),
  );
  const ended = Promise.allSettled(writes);
  await writes[0];
  await stack.stop();
  expect(await ended).toHaveLength(40);
});

test("is one for a folder", async () => {
  const folder = await temporaryFolder();
  await runningStack(folder, () => undefined);
  await expect(runningStack(folder, () => undefined)).rejects.toThrow(StackRuns);
});

test("says which port is taken, and leaves nothing running", async () => {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  const folder = await temporaryFolder();
  await expect(runningStack(folder, () => undefined, { port })).rejects.toThrow(PortUnavailable);
  server.close();
  await once(server, "close");
  const { stack } = await runningStack(folder, () => undefined, { port });
  expect(stack.endpoint).toBe(`http://127.0.0.1:${port}`);
});

test("does not start with a function that is not there", async () => {
  const functionsFolder = await temporaryFolder();
  const starting = runningStack(await temporaryFolder(), () => undefined, { functionsFolder });
  await expect(starting).rejects.toMatchObject({ name: "FunctionNotFound" });
});

test("does not start with a mapping to a function that is not ours", async () => {
  const schema = z.object({ Resources: z.record(z.string(), z.record(z.string(), z.unknown())) });
  const template = schema.parse(smallTemplate());
  delete template.Resources["WorkerFunctionOP56"]?.["Metadata"];
  const starting = runningStack(await temporaryFolder(), () => undefined, { template });
  await expect(starting).rejects.toMatchObject({ name: "NotLocal", logicalId: "workerfunctionop56" });
});

test("a function that dies between two writes is run again", async () => {
  let refusals = 1;
  const { stack, sqs, dynamoDb } = await runningStack(
    await temporaryFolder(),
    async ({ Records }, environment) => {
      const { DynamoDBClient } = await import("@aws-sdk/client-dynamodb");
      const client = new DynamoDBClient(clientSettings(environment));
      if (!Records.some(({ body }) => body === "a")) return;
      for (const sk of ["1", "2"]) {
        const Item = { pk: { S: "work" }, sk: { S: sk } };
        await client.send(new PutItemCommand({ TableName: environment["TABLE"], Item }));
      }
    },
    {
      intercept: ({ operation, target }) =>
        operation === "PutItem" && target === "tableij90" && refusals-- === 0 ? "refuse" : "pass",
    },
  );
  await sqs.send(new SendMessageCommand({ QueueUrl: stack.outputs["WorkQueueUrl"], MessageBody: "a" }));
  await stack.idle();
  expect(stack.requests["dynamodb"]?.["PutItem"]?.requests).toBe(3);
  for (const sk of ["1", "2"]) {
    const Key = { pk: { S: "work" }, sk: { S: sk } };
    const { Item } = await dynamoDb.send(new GetItemCommand({ TableName: stack.outputs["TableName"], Key }));
    expect(Item).toEqual(Key);
  }
});

test("a stack that is killed at work goes on with it when it is started again", async () => {
  const folder = await temporaryFolder();
  const script = fileURLToPath(new URL("./support/run-stack.ts", import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe("started");
  const { endpoint, outputs } = z
    .object({ endpoint: z.string(), outputs: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(join(folder, "stack.json"), "utf8")));
  const { s3 } = clientsOf(endpoint);
  const Bucket = outputs["InputBucketName"];
  await s3.send(new PutObjectCommand({ Bucket, Key: "incoming/work.csv", Body: "content" }));
  expect((await lines.next()).value).toBe("begun");
  child.kill("SIGKILL");
  await once(child, "exit");

  const seen: unknown[] = [];
  const progress: StackEvent[] = [];
  const again = await runningStack(
    folder,
    ({ Records }) => {
      seen.push(
        ...Records.map(({ body, attributes }) => [keyOf(body), attributes["ApproximateReceiveCount"]]),
      );
    },
    { onProgress: (event) => progress.push(event) },
  );
  await again.stack.idle();
  expect(seen).toEqual([["incoming/work.csv", "2"]]);
  expect(progress).toContainEqual({ kind: "resumed", messages: 1 });
  expect(again.stack.outputs["TableName"]).toBe(outputs["TableName"]);
  const object = await again.s3.send(new GetObjectCommand({ Bucket, Key: "incoming/work.csv" }));
  expect(await object.Body?.transformToString()).toBe("content");
  const Key = { pk: { S: "work" }, sk: { S: "begun" } };
  const { Item } = await again.dynamoDb.send(new GetItemCommand({ TableName: outputs["TableName"], Key }));
  expect(Item).toEqual(Key);
});
