import { Readable } from "node:stream";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
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
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { GetObjectCommand, HeadObjectCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { encodeChunk } from "../../functions/chunk-object.ts";
import { makeHandler as intakeFile } from "../../functions/intake-file/make-handler.ts";
import { makeHandler as rankMembers } from "../../functions/rank-members/make-handler.ts";
import { makeHandler as scoreChunk } from "../../functions/score-chunk/make-handler.ts";
import { makeHandler as scoreShipment } from "../../functions/score-shipment/make-handler.ts";
import { s3Message } from "./intake-file/events.ts";
import { REQUEST } from "./rank-members/deliveries.ts";
import { messageOf } from "./sample-messages.ts";
import { sqsEvent } from "./sqs-event.ts";

/** What no log may hold: a name, and the number of an importer. */
const NAME = "Jane-Doe";
const NUMBER = "12-3456789XX";
const PERSONAL = /jane|doe|12-3456789/i;
const DECLARED = `${NAME} ${NUMBER}`;

const ENVIRONMENT = {
  AWS_REGION: "us-east-1",
  INPUT_BUCKET: "greenlane-input-example",
  DATA_BUCKET: "data",
  INTAKES_TABLE: "intakes",
  MEMBERS_TABLE: "members",
  SHIPMENTS_TABLE: "shipments",
  RANKINGS_TABLE: "rankings",
  CHUNKS_QUEUE_URL: "http://127.0.0.1:1/000000000000/chunks",
  RANKING_QUEUE_URL: "http://127.0.0.1:1/000000000000/ranking",
  REJECTED_QUEUE_URL: "http://127.0.0.1:1/000000000000/rejected",
  EVENT_BUS_NAME: "bus",
  POLICY_KEY: "",
  CHUNK_BYTES: "1048576",
  ENTRIES_A_SEGMENT: "1000000",
  POWERTOOLS_LOG_LEVEL: "TRACE",
};
const OUTSIDE = { now: () => new Date(0), random: () => 0, sleep: async () => {} };

const dynamodb = mockClient(DynamoDBClient);
const s3 = mockClient(S3Client);
const sqs = mockClient(SQSClient);
const eventBridge = mockClient(EventBridgeClient);

const written: string[] = [];

beforeEach(() => {
  written.length = 0;
  for (const mock of [dynamodb, s3, sqs, eventBridge]) mock.reset();
  const take = (text: string | Uint8Array) => {
    written.push(String(text));
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(take);
  vi.spyOn(process.stderr, "write").mockImplementation(take);
  for (const level of ["debug", "log", "info", "warn", "error", "trace"] as const) {
    vi.spyOn(console, level).mockImplementation((...parts) => void written.push(inspect(parts)));
  }
});
afterEach(() => vi.restoreAllMocks());

type MakeHandler = typeof scoreChunk;

/** All that a call leaves in the log: what it writes, and the error that Lambda prints with its fields. */
async function logOf(makeHandler: MakeHandler, body: string): Promise<string> {
  const handle = makeHandler(ENVIRONMENT, OUTSIDE);
  await handle(sqsEvent("queue", [body])).catch((error: unknown) => {
    written.push(inspect(error, { depth: null, showHidden: true }));
  });
  return written.join("\n");
}

/** One way to fail: what comes to which function, and what the services have. */
interface Failure {
  readonly what: string;
  readonly makeHandler: MakeHandler;
  /** Name of the error that it comes to: so the test is of the place that it means. */
  readonly error: string;
  readonly body: string;
  readonly services?: () => void;
}

const object = (content: string | Uint8Array) => () =>
  void s3
    .on(GetObjectCommand)
    .callsFake(() => ({ Body: Readable.from([Buffer.from(content)]), ContentLength: content.length }));
const packed = (line: string) => object(gzipSync(`${line}\n`));
const missing = () =>
  void s3.on(GetObjectCommand).rejects(
    new S3ServiceException({
      name: "NoSuchKey",
      message: DECLARED,
      $fault: "client",
      $metadata: { httpStatusCode: 404 },
    }),
  );

const INTAKE = {
  ...{ pk: { S: "i" }, sk: { S: "intake" }, kind: { S: "shipments" }, state: { S: "chunked" } },
  ...Object.fromEntries(
    ["bucket", "key", "version", "uploadedAt", "receivedAt", "mapping", "rankingId"].map((name) => [
      name,
      { S: DECLARED },
    ]),
  ),
  ...Object.fromEntries(
    ["bytes", "chunks", "read", "accepted", "rejected"].map((name) => [name, { N: "1" }]),
  ),
  registry: { S: "none" },
};
const intake = (change: object = {}) =>
  dynamodb.on(QueryCommand, { TableName: "intakes" }).resolves({ Items: [{ ...INTAKE, ...change }] });
const chunkBody = JSON.stringify({ intakeId: "i", chunk: 0, key: `chunks/${NAME}/000000` });
const headed = (mapping: string, text: string) =>
  object(
    encodeChunk({
      header: {
        file: `incoming/shipments/${DECLARED}.csv`,
        format: "csv",
        mapping,
        firstLine: 1,
        names: null,
      },
      bytes: new TextEncoder().encode(text),
    }),
  );

const chunkFailures: readonly Omit<Failure, "makeHandler">[] = [
  { what: "a body that is no JSON", error: "SyntaxError", body: `${DECLARED}` },
  { what: "a body that is no message", error: "ZodError", body: JSON.stringify({ [NAME]: NUMBER }) },
  {
    what: "a chunk that is none",
    error: "ChunkObjectError",
    body: chunkBody,
    services: object(`{"${NAME}" ${NUMBER}\n`),
  },
  {
    what: "a chunk whose header is wrong",
    error: "ChunkObjectError",
    body: chunkBody,
    services: object(`{"${NAME}":"${NUMBER}"}\n`),
  },
  { what: "a chunk that is not there", error: "ObjectMissing", body: chunkBody, services: missing },
  { what: "a mapping that does not ship", error: "InputError", body: chunkBody, services: headed(NAME, "") },
  {
    what: "a file without a column",
    error: "InputError",
    body: chunkBody,
    services: headed("", `${DECLARED}\n`),
  },
  {
    what: "a stored intake that cannot be read",
    error: "StoredItemError",
    body: chunkBody,
    services: () => intake({ pk: { S: NUMBER }, kind: { S: NAME } }),
  },
  {
    what: "a registry that cannot be read",
    error: "SnapshotLineError",
    body: chunkBody,
    services: () => {
      intake({ registry: { S: "000001-abcdefabcdef" } });
      packed(`{"${NAME}" ${NUMBER}`)();
    },
  },
];

const shipment = {
  ...{ entryNumber: "E1", entryDate: "2026-06-01", importerId: NUMBER, countryOfOrigin: "MX" },
  ...{ valueUsd: "1.00", importerName: NAME },
};
const shipmentFailures: readonly Omit<Failure, "makeHandler">[] = [
  {
    what: "a registry that cannot be read",
    error: "SnapshotLineError",
    body: messageOf(shipment),
    services: () => {
      dynamodb.on(GetItemCommand).resolves({ Item: { version: { S: "000001-abcdefabcdef" } } });
      packed(`{"${NAME}" ${NUMBER}`)();
    },
  },
  {
    what: "a registry that is not there",
    error: "ObjectMissing",
    body: messageOf(shipment),
    services: () => {
      dynamodb.on(GetItemCommand).resolves({ Item: { version: { S: DECLARED } } });
      missing();
    },
  },
  {
    what: "a table that refuses",
    error: "Error",
    body: messageOf(shipment),
    services: () => dynamodb.on(BatchWriteItemCommand).rejects(new Error(DECLARED)),
  },
  {
    what: "a body that is no JSON, and a queue that refuses it",
    error: "QueueError",
    body: DECLARED,
    services: () => sqs.on(SendMessageBatchCommand).rejects(new Error(DECLARED)),
  },
];

const upload = s3Message("put").replace("june.csv", `${NAME}.csv`);
const fileFailures: readonly Omit<Failure, "makeHandler">[] = [
  { what: "a body that is no JSON", error: "UploadEventError", body: DECLARED },
  {
    what: "a body that is no notification",
    error: "UploadEventError",
    body: JSON.stringify({ Records: [{ [NAME]: NUMBER }] }),
  },
  {
    what: "a stored intake that cannot be read",
    error: "StoredItemError",
    body: upload,
    services: () => intake({ pk: { S: NUMBER }, kind: { S: NAME } }),
  },
  {
    what: "a store that refuses",
    error: "Error",
    body: upload,
    services: () => s3.on(GetObjectCommand).rejects(new Error(DECLARED)),
  },
];

const ask = JSON.stringify(REQUEST);
const rankFailures: readonly Omit<Failure, "makeHandler">[] = [
  { what: "a body that is no JSON", error: "SyntaxError", body: DECLARED },
  {
    what: "a body that is no request",
    error: "ZodError",
    body: JSON.stringify({ ask: NAME, requestId: NUMBER }),
  },
  {
    what: "a stored shipment that cannot be read",
    error: "StoredItemError",
    body: ask,
    services: () =>
      dynamodb.on(ScanCommand).resolves({ Items: [{ pk: { S: NUMBER }, sk: { S: `${NAME}#0#0` } }] }),
  },
  {
    what: "a partial activity that cannot be read",
    error: "PartialUnreadable",
    body: JSON.stringify({ ask: "segment", request: REQUEST, segment: 0, segments: 1 }),
    services: () => {
      s3.on(HeadObjectCommand).resolves({});
      packed(`{"${NAME}" ${NUMBER}`)();
    },
  },
];

const of = (makeHandler: MakeHandler, failures: readonly Omit<Failure, "makeHandler">[]): Failure[] =>
  failures.map((failure) => ({ ...failure, makeHandler }));

/** Services that have nothing, where a failure does not say otherwise. */
function emptyServices(): void {
  dynamodb.on(GetItemCommand).resolves({});
  dynamodb.on(QueryCommand).resolves({ Items: [] });
  dynamodb.on(ScanCommand).resolves({ Items: [] });
  dynamodb.on(DescribeTableCommand).resolves({ Table: { ItemCount: 0 } });
  const done = { parts: { N: "1" }, done: { NS: ["0"] }, plannedAt: { S: "2026-07-01T08:00:00.123Z" } };
  dynamodb.on(UpdateItemCommand).resolves({ Attributes: done });
  dynamodb.on(PutItemCommand).resolves({});
}

describe("no name and no importer's number is logged or thrown", () => {
  test.each([
    ...of(scoreChunk, chunkFailures).map((failure) => ({ ...failure, by: "score-chunk" })),
    ...of(scoreShipment, shipmentFailures).map((failure) => ({ ...failure, by: "score-shipment" })),
    ...of(intakeFile, fileFailures).map((failure) => ({ ...failure, by: "intake-file" })),
    ...of(rankMembers, rankFailures).map((failure) => ({ ...failure, by: "rank-members" })),
  ])("by $by for $what", async ({ by, makeHandler, error, body, services }) => {
    emptyServices();
    if (by === "score-chunk") intake();
    services?.();
    const log = await logOf(makeHandler, body);
    expect(log).toContain('"message failed"');
    expect(log).toContain(`"error":{"name":"${error}"`);
    expect(log).toContain("MessageFailed");
    expect(log).not.toMatch(PERSONAL);
  });
});
