import {
  BatchWriteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { S3Client } from "@aws-sdk/client-s3";
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { SQSRecord } from "aws-lambda";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, test } from "vitest";
import { makeHandler } from "../../../functions/rank-members/make-handler.ts";
import { REQUEST } from "./deliveries.ts";

const ENVIRONMENT = {
  AWS_REGION: "us-east-1",
  DATA_BUCKET: "data",
  INTAKES_TABLE: "intakes",
  MEMBERS_TABLE: "members",
  SHIPMENTS_TABLE: "shipments",
  RANKINGS_TABLE: "rankings",
  RANKING_QUEUE_URL: "http://127.0.0.1:1/000000000000/ranking",
  EVENT_BUS_NAME: "bus",
  POLICY_KEY: "",
  ENTRIES_A_SEGMENT: "1000000",
  POWERTOOLS_LOG_LEVEL: "SILENT",
  POWERTOOLS_METRICS_DISABLED: "true",
};

const OUTSIDE = { now: () => new Date(0), random: () => 0, sleep: async () => {} };

const dynamodb = mockClient(DynamoDBClient);
const s3 = mockClient(S3Client);
const sqs = mockClient(SQSClient);
const eventBridge = mockClient(EventBridgeClient);

function record(messageId: string, body: string): SQSRecord {
  return {
    messageId,
    receiptHandle: "r",
    body,
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "1782892800000",
      SenderId: "AIDAEXAMPLE",
      ApproximateFirstReceiveTimestamp: "1782892800001",
    },
    messageAttributes: {},
    md5OfBody: "00000000000000000000000000000000",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:us-east-1:000000000000:ranking",
    awsRegion: "us-east-1",
  };
}

const invoke = (bodies: readonly string[], change: Partial<typeof ENVIRONMENT> = {}) =>
  makeHandler(
    { ...ENVIRONMENT, ...change },
    OUTSIDE,
  )({ Records: bodies.map((body, at) => record(`m${at}`, body)) });

/** A service with nothing in it. */
beforeEach(() => {
  for (const mock of [dynamodb, s3, sqs, eventBridge]) mock.reset();
  dynamodb.on(DescribeTableCommand).resolves({ Table: { ItemCount: 0 } });
  dynamodb.on(UpdateItemCommand).resolves({ Attributes: planned("1") });
  dynamodb.on(GetItemCommand).resolves({});
  dynamodb.on(ScanCommand).resolves({ Items: [] });
  dynamodb.on(QueryCommand).resolves({ Items: [] });
  dynamodb.on(PutItemCommand).resolves({});
  eventBridge.on(PutEventsCommand).resolves({ Entries: [{ EventId: "1" }] });
});

const throttled = Object.assign(new Error("slow down"), { name: "ProvisionedThroughputExceededException" });

/** What the intakes table keeps of a plan. */
function planned(parts: string) {
  return { parts: { N: parts }, plannedAt: { S: REQUEST.requestedAt } };
}

describe("the handler", () => {
  test("publishes the ranking of empty tables", async () => {
    expect(await invoke([JSON.stringify(REQUEST)])).toEqual({ batchItemFailures: [] });
    const published = dynamodb
      .commandCalls(PutItemCommand)
      .map(({ args: [{ input }] }) => input.Item?.["pk"]?.S);
    expect(published).toEqual(["ranking", "current"]);
    expect(eventBridge.commandCalls(PutEventsCommand)).toHaveLength(1);
  });

  test("throws where the scan is throttled to the end, publishes nothing, and ranks when it is asked again", async () => {
    dynamodb.on(ScanCommand, { TableName: "shipments" }).rejectsOnce(throttled).resolves({ Items: [] });
    await expect(invoke([JSON.stringify(REQUEST)])).rejects.toThrow("All records failed");
    expect(dynamodb.commandCalls(PutItemCommand)).toHaveLength(0);
    expect(s3.calls()).toHaveLength(0);
    await invoke([JSON.stringify(REQUEST)]);
    expect(dynamodb.commandCalls(PutItemCommand)).toHaveLength(2);
  });

  test("publishes nothing where the scan of incidents and validations is throttled", async () => {
    dynamodb.on(ScanCommand, { TableName: "members" }).rejects(throttled);
    await expect(invoke([JSON.stringify(REQUEST)])).rejects.toThrow("All records failed");
    expect(dynamodb.commandCalls(PutItemCommand)).toHaveLength(0);
  });

  test("publishes nothing where candidates stay unwritten", async () => {
    const shipment = {
      pk: { S: "IOR-1" },
      sk: { S: `E1#0000000#${"a".repeat(32)}#000000` },
      rv: { S: "none" },
      d: { S: "2026-06-01" },
      ...Object.fromEntries(
        ["v", "w", "h", "t", "ap", "ua", "tc", "rc", "cp", "cl"].map((name) => [name, { N: "0" }]),
      ),
      mv: { S: "missing" },
      f: { BOOL: false },
      l: { S: "standard" },
      o: { S: "MX" },
    };
    dynamodb.on(ScanCommand, { TableName: "shipments" }).resolves({ Items: [shipment] });
    dynamodb.on(BatchWriteItemCommand).callsFake(({ RequestItems }) => ({ UnprocessedItems: RequestItems }));
    await expect(invoke([JSON.stringify(REQUEST)])).rejects.toThrow("All records failed");
    expect(dynamodb.commandCalls(BatchWriteItemCommand).length).toBeGreaterThan(1);
    expect(dynamodb.commandCalls(PutItemCommand)).toHaveLength(0);
  });

  test("sends a message a segment where there are many entries", async () => {
    dynamodb.on(UpdateItemCommand).resolves({ Attributes: planned("12") });
    sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
    await invoke([JSON.stringify(REQUEST)]);
    const sent = sqs
      .commandCalls(SendMessageBatchCommand)
      .flatMap(({ args: [{ input }] }) => input.Entries ?? []);
    const messages = sent.map(({ MessageBody = "" }) => JSON.parse(MessageBody));
    expect(messages.map(({ segment }) => segment).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 12 }, (_, segment) => segment),
    );
    expect(messages[0]).toMatchObject({ ask: "segment", request: REQUEST, segments: 12 });
  });

  test("gives back the one of several messages that it cannot read", async () => {
    const bodies = ["no JSON", JSON.stringify({ ask: "sleep" }), JSON.stringify(REQUEST)];
    const { batchItemFailures } = await invoke(bodies);
    expect(batchItemFailures).toEqual([{ itemIdentifier: "m0" }, { itemIdentifier: "m1" }]);
  });

  test("throws where the policy is not there, and publishes nothing", async () => {
    await expect(invoke([JSON.stringify(REQUEST)], { POLICY_KEY: "policy/own.json" })).rejects.toThrow(
      "All records failed",
    );
    expect(dynamodb.commandCalls(PutItemCommand)).toHaveLength(0);
  });

  test.each<[string, Partial<typeof ENVIRONMENT>]>([
    ["DATA_BUCKET", { DATA_BUCKET: "" }],
    ["ENTRIES_A_SEGMENT", { ENTRIES_A_SEGMENT: "many" }],
  ])("is not made where %s does not fit", (setting, change) => {
    expect(() => makeHandler({ ...ENVIRONMENT, ...change }, OUTSIDE)).toThrow(
      expect.objectContaining({ name: "ConfigurationError", setting }),
    );
  });
});
