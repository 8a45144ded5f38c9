import {
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  DynamoDBClient,
  DynamoDBServiceException,
  InternalServerError,
  ProvisionedThroughputExceededException,
  ThrottlingException,
} from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { BatchWriter, type BatchWriterOptions } from "../../../adapters/dynamodb/batch-writer.ts";
import type { Item } from "../../../adapters/dynamodb/item.ts";

const TABLE = "shipments";
const METADATA = { $metadata: {}, message: "too much" };

const dynamodb = mockClient(DynamoDBClient);
let sleeps: number[] = [];

beforeEach(() => {
  dynamodb.reset();
  sleeps = [];
});

function writer(change: Partial<BatchWriterOptions> = {}): BatchWriter {
  return new BatchWriter({
    client: new DynamoDBClient({ region: "us-east-1" }),
    table: TABLE,
    concurrency: 2,
    maxAttempts: 4,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      sleeps.push(milliseconds);
    },
    ...change,
  });
}

const item = (number: number, more: Item = {}): Item => ({
  pk: { S: "p" },
  sk: { S: `s${number}` },
  ...more,
});
const items = (count: number) => Array.from({ length: count }, (_, at) => item(at));

/** The items of each request that was sent. */
function requests(): Item[][] {
  return dynamodb.commandCalls(BatchWriteItemCommand).map(({ args }) => itemsOf(args[0].input));
}

function itemsOf({ RequestItems }: BatchWriteItemCommandInput): Item[] {
  return (RequestItems?.[TABLE] ?? []).map(({ PutRequest }): Item => PutRequest?.Item ?? {});
}

const unprocessed = (left: readonly Item[]) => ({
  UnprocessedItems: left.length === 0 ? {} : { [TABLE]: left.map((Item) => ({ PutRequest: { Item } })) },
});

describe("BatchWriter", () => {
  it("sends nothing for no items", async () => {
    expect(await writer().write([])).toEqual(new Set());
    expect(requests()).toEqual([]);
  });

  it("sends 25 items a request, each once", async () => {
    dynamodb.on(BatchWriteItemCommand).resolves({});
    expect(await writer().write(items(60))).toEqual(new Set());
    expect(requests().map(({ length }) => length)).toEqual([25, 25, 10]);
    expect(requests().flat()).toEqual(items(60));
  });

  it("keeps a request under 16 MB, however JSON writes its characters", async () => {
    dynamodb.on(BatchWriteItemCommand).resolves({});
    const large = Array.from({ length: 10 }, (_, at) => item(at, { text: { S: "\u0001".repeat(399_000) } }));
    expect(await writer().write(large)).toEqual(new Set());
    expect(requests().flat()).toHaveLength(10);
    for (const request of requests()) {
      expect(JSON.stringify(request).length).toBeLessThan(16 * 1024 * 1024);
    }
  });

  it("never has more requests under way than its concurrency", async () => {
    let underWay = 0;
    let most = 0;
    dynamodb.on(BatchWriteItemCommand).callsFake(async () => {
      most = Math.max(most, ++underWay);
      await new Promise(setImmediate);
      underWay--;
      return {};
    });
    await writer({ concurrency: 3 }).write(items(25 * 10));
    expect(most).toBe(3);
  });

  it("has fewer requests under way after the table left items, also in the next write", async () => {
    let underWay = 0;
    let most = 0;
    let isOverrun = true;
    dynamodb.on(BatchWriteItemCommand).callsFake(async (input) => {
      most = Math.max(most, ++underWay);
      await new Promise(setImmediate);
      underWay--;
      return unprocessed(isOverrun ? itemsOf(input) : []);
    });
    const writing = writer({ concurrency: 8, maxAttempts: 2 });
    expect((await writing.write(items(25 * 8))).size).toBe(25 * 8);
    expect(most).toBe(8);
    most = 0;
    isOverrun = false;
    expect(await writing.write(items(25 * 8))).toEqual(new Set());
    expect(most).toBe(1);
  });

  it("goes on for as many tries as it is given, with waits that are bounded", async () => {
    dynamodb.on(BatchWriteItemCommand).callsFake((input) => unprocessed(itemsOf(input)));
    await writer({ maxAttempts: 40, random: () => 0.999_999 }).write(items(1));
    expect(requests()).toHaveLength(40);
    expect(Math.max(...sleeps)).toBeLessThan(5_000);
    const total = sleeps.reduce((all, each) => all + each, 0);
    expect(total).toBeGreaterThan(120_000);
    expect(total).toBeLessThan(180_000);
  });

  it("sends the last one of several items with one key", async () => {
    dynamodb.on(BatchWriteItemCommand).resolves({});
    const first = item(1, { v: { N: "1" } });
    const last = item(1, { v: { N: "2" } });
    expect(await writer().write([first, item(2), last])).toEqual(new Set());
    expect(requests().flat()).toEqual([last, item(2)]);
  });

  it("brings only unprocessed items again, after waits that grow", async () => {
    dynamodb
      .on(BatchWriteItemCommand)
      .resolvesOnce(unprocessed([item(1), item(2)]))
      .resolvesOnce(unprocessed([item(2)]))
      .resolves({});
    expect(await writer().write(items(4))).toEqual(new Set());
    expect(requests()).toEqual([items(4), [item(1), item(2)], [item(2)]]);
    expect(sleeps).toEqual([25, 50]);
  });

  it("gives back the items that the table never takes, and writes the others", async () => {
    dynamodb
      .on(BatchWriteItemCommand)
      .callsFake((input) =>
        unprocessed(itemsOf(input).filter(({ sk }) => sk?.S === "s3" || sk?.S === "s30")),
      );
    const given = items(40);
    expect(await writer().write(given)).toEqual(new Set([given[3], given[30]]));
    expect(sleeps).toHaveLength(6);
  });

  it("gives back all items with the key of one that is not written", async () => {
    dynamodb.on(BatchWriteItemCommand).callsFake((input) => unprocessed(itemsOf(input)));
    const given = [item(1), item(1)];
    expect(await writer().write(given)).toEqual(new Set(given));
  });

  it.each([
    ["a throttled table", new ProvisionedThroughputExceededException(METADATA)],
    ["a throttled account", new ThrottlingException(METADATA)],
    ["an error of the service", new InternalServerError(METADATA)],
    [
      "a 503 of something between",
      new DynamoDBServiceException({ name: "x", $fault: "server", $metadata: { httpStatusCode: 503 } }),
    ],
    ["a timeout", Object.assign(new Error("no answer"), { name: "TimeoutError" })],
    ["a broken connection", Object.assign(new Error("reset"), { code: "ECONNRESET" })],
  ])("tries again after %s", async (_, error) => {
    dynamodb.on(BatchWriteItemCommand).rejectsOnce(error).resolves({});
    expect(await writer().write(items(2))).toEqual(new Set());
    expect(requests()).toEqual([items(2), items(2)]);
    expect(sleeps).toEqual([25]);
  });

  it("gives back every item where a throttle never ends", async () => {
    dynamodb.on(BatchWriteItemCommand).rejects(new ThrottlingException(METADATA));
    const given = items(3);
    expect(await writer().write(given)).toEqual(new Set(given));
    expect(requests()).toHaveLength(4);
  });

  it("throws what trying again does not mend, at once, and begins nothing new", async () => {
    const missing = Object.assign(new Error("no such table"), { name: "ResourceNotFoundException" });
    dynamodb.on(BatchWriteItemCommand).rejects(missing);
    await expect(writer({ concurrency: 1 }).write(items(100))).rejects.toBe(missing);
    expect(requests()).toHaveLength(1);
    expect(sleeps).toEqual([]);
  });

  it("gives back an item over 400 KB without sending it, so that it hinders no other", async () => {
    dynamodb.on(BatchWriteItemCommand).resolves({});
    const tooLarge = item(1, { text: { S: "x".repeat(400 * 1024) } });
    expect(await writer().write([item(0), tooLarge, item(2)])).toEqual(new Set([tooLarge]));
    expect(requests().flat()).toEqual([item(0), item(2)]);
  });
});
