import {
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  DynamoDBClient,
  GetItemCommand,
} from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { S3Client } from "@aws-sdk/client-s3";
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, test } from "vitest";
import { makeHandler } from "../../../functions/score-shipment/make-handler.ts";
import { messageOf } from "../sample-messages.ts";
import { sqsEvent } from "../sqs-event.ts";

const ENVIRONMENT = {
  AWS_REGION: "eu-west-1",
  DATA_BUCKET: "data",
  INTAKES_TABLE: "intakes",
  SHIPMENTS_TABLE: "shipments",
  REJECTED_QUEUE_URL: "https://sqs.eu-west-1.amazonaws.com/123456789012/rejected",
  EVENT_BUS_NAME: "greenlane",
  POLICY_KEY: "",
  POWERTOOLS_LOG_LEVEL: "SILENT",
  POWERTOOLS_METRICS_DISABLED: "true",
};
const OUTSIDE = { now: () => new Date(0), random: () => 0, sleep: async () => {} };

const dynamodb = mockClient(DynamoDBClient);
const s3 = mockClient(S3Client);
const sqs = mockClient(SQSClient);
const bridge = mockClient(EventBridgeClient);

/** Services that take everything; there is no registry yet. */
beforeEach(() => {
  for (const mock of [dynamodb, s3, sqs, bridge]) mock.reset();
  dynamodb.on(GetItemCommand).resolves({});
  dynamodb.on(BatchWriteItemCommand).resolves({ UnprocessedItems: {} });
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
  bridge.on(PutEventsCommand).resolves({ FailedEntryCount: 0, Entries: [{ EventId: "e" }] });
});

const shipment = (entryNumber: string, change: object = {}) => ({
  entryNumber,
  entryDate: "2026-06-01",
  importerId: "M00117",
  countryOfOrigin: "MX",
  valueUsd: 100,
  ...change,
});
const MESSAGES = [
  messageOf(shipment("E0")),
  messageOf([shipment("E1"), shipment("E2")]),
  messageOf(shipment("E3", { anomalyCodes: ["SEAL_BROKEN", "TAMPER_EVIDENCE", "SEAL_MISMATCH"] })),
  "no JSON",
];

async function failed(change: object = {}): Promise<number[]> {
  const handle = makeHandler({ ...ENVIRONMENT, ...change }, OUTSIDE);
  const { batchItemFailures } = await handle(sqsEvent("shipments", MESSAGES));
  return batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier.slice(-12)));
}

/** The table takes none of the shipments of an entry. */
function keepingBack(entryNumber: string): void {
  dynamodb.on(BatchWriteItemCommand).callsFake(({ RequestItems = {} }: BatchWriteItemCommandInput) => {
    const requests = RequestItems["shipments"] ?? [];
    const left = requests.filter(({ PutRequest }) =>
      PutRequest?.Item?.["sk"]?.S?.startsWith(`${entryNumber}#`),
    );
    return { UnprocessedItems: left.length === 0 ? {} : { shipments: left } };
  });
}

const error = (name: string) => Object.assign(new Error(name), { name });

describe("the handler", () => {
  test("writes the shipments of a batch in one request, and sends its reject and its event", async () => {
    expect(await failed()).toEqual([]);
    expect(dynamodb.commandCalls(BatchWriteItemCommand)).toHaveLength(1);
    expect(sqs.commandCalls(SendMessageBatchCommand)[0]?.args[0].input).toMatchObject({
      QueueUrl: ENVIRONMENT.REJECTED_QUEUE_URL,
      Entries: [{ MessageBody: expect.stringContaining('"original":"no JSON"') }],
    });
    expect(bridge.commandCalls(PutEventsCommand)[0]?.args[0].input).toMatchObject({
      Entries: [{ EventBusName: "greenlane", Source: "greenlane", DetailType: "ShipmentForReview" }],
    });
    expect(s3.calls()).toHaveLength(0);
  });

  test("takes a batch again that a throttled table took in the end", async () => {
    dynamodb
      .on(BatchWriteItemCommand)
      .rejectsOnce(error("ThrottlingException"))
      .resolvesOnce({ UnprocessedItems: {} });
    expect(await failed()).toEqual([]);
  });

  test("gives back the message of which the table leaves a shipment unwritten", async () => {
    keepingBack("E2");
    expect(await failed()).toEqual([1]);
    expect(bridge.commandCalls(PutEventsCommand)).toHaveLength(1);
  });

  test("raises no event for a shipment that is not written", async () => {
    keepingBack("E3");
    expect(await failed()).toEqual([2]);
    expect(bridge.commandCalls(PutEventsCommand)).toHaveLength(0);
  });

  test("gives back the message whose event the bus refuses, or whose reject the queue does", async () => {
    bridge
      .on(PutEventsCommand)
      .resolves({ FailedEntryCount: 1, Entries: [{ ErrorCode: "ThrottlingException" }] });
    sqs
      .on(SendMessageBatchCommand)
      .resolves({ Failed: [{ Id: "0", Code: "InternalError", SenderFault: false }] });
    expect(await failed()).toEqual([2, 3]);
  });

  test("gives back the messages whose services do not answer in time", async () => {
    dynamodb.on(BatchWriteItemCommand).rejects(error("TimeoutError"));
    expect(await failed()).toEqual([0, 1, 2]);
    sqs.on(SendMessageBatchCommand).rejects(error("TimeoutError"));
    await expect(failed()).rejects.toThrow("All records failed");
  });

  test("throws where the registry is not there, and reads it again the next time", async () => {
    dynamodb.on(GetItemCommand).rejectsOnce(error("TimeoutError")).resolves({});
    const handle = makeHandler(ENVIRONMENT, OUTSIDE);
    await expect(handle(sqsEvent("shipments", MESSAGES))).rejects.toThrow("All records failed");
    expect(dynamodb.commandCalls(BatchWriteItemCommand)).toHaveLength(0);
    expect(await handle(sqsEvent("shipments", MESSAGES))).toEqual({ batchItemFailures: [] });
  });

  test.each([
    "DATA_BUCKET",
    "INTAKES_TABLE",
    "SHIPMENTS_TABLE",
    "REJECTED_QUEUE_URL",
    "EVENT_BUS_NAME",
    "POLICY_KEY",
  ])("is not made without %s", (setting) => {
    expect(() => makeHandler({ ...ENVIRONMENT, [setting]: undefined }, OUTSIDE)).toThrow(
      expect.objectContaining({ name: "ConfigurationError", setting }),
    );
  });
});
