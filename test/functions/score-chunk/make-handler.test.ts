import { Readable } from "node:stream";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clientSettings } from "../../../adapters/aws/client-settings.ts";
import { IntakesTable } from "../../../adapters/dynamodb/intakes-table.ts";
import { chunkMessage } from "../../../functions/chunk-message.ts";
import { encodeChunk } from "../../../functions/chunk-object.ts";
import { makeHandler } from "../../../functions/score-chunk/make-handler.ts";
import { createTables, type RunningDynamoDb, startDynalite } from "../../support/dynamodb/dynalite.ts";
import { tableContents } from "../../support/dynamodb/table-contents.ts";
import { shipmentFile } from "../../support/shipment-lines.ts";
import { sqsEvent } from "../sqs-event.ts";

const INTAKE = {
  intakeId: "20260701T075900Z-0123456789",
  kind: "shipments",
  bucket: "input",
  key: "incoming/shipments/june.csv",
  version: "v1",
  bytes: 1,
  uploadedAt: "2026-07-01T07:59:00.000Z",
  receivedAt: "2026-07-01T07:59:01.000Z",
  mapping: "",
  registry: "none",
} as const;
const BODY = JSON.stringify(chunkMessage(INTAKE.intakeId, 0));
const OUTSIDE = { now: () => new Date(INTAKE.receivedAt), random: () => 0, sleep: async () => {} };

let service: RunningDynamoDb;
beforeAll(async () => {
  service = await startDynalite();
});
afterAll(() => service.stop());

const s3 = mockClient(S3Client);
const sqs = mockClient(SQSClient);
let environment: Readonly<Record<string, string>>;
let client: DynamoDBClient;

/** Tables of its own for each test, with an intake of one chunk. */
beforeEach(async ({ task }) => {
  const endpoint = { AWS_ENDPOINT_URL: service.endpoint };
  client = new DynamoDBClient(clientSettings(endpoint));
  const suffix = task.id.replaceAll(/[^A-Za-z0-9]/g, "-");
  const names = await createTables(client, {
    shipments: `shipments-${suffix}`,
    members: `members-${suffix}`,
    rankings: `rankings-${suffix}`,
    intakes: `intakes-${suffix}`,
    audit: `audit-${suffix}`,
  });
  environment = {
    ...endpoint,
    DATA_BUCKET: "data",
    INTAKES_TABLE: names.intakes,
    SHIPMENTS_TABLE: names.shipments,
    RANKING_QUEUE_URL: "http://127.0.0.1:1/000000000000/ranking",
    POLICY_KEY: "",
    POWERTOOLS_LOG_LEVEL: "SILENT",
    POWERTOOLS_METRICS_DISABLED: "true",
  };
  const intakes = new IntakesTable(client, names.intakes);
  await intakes.receive(INTAKE);
  await intakes.markChunked(INTAKE.intakeId, 1);
  s3.reset();
  sqs.reset();
  s3.on(GetObjectCommand).callsFake(() => answerOf(CHUNK));
  s3.on(PutObjectCommand).resolves({});
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
});
afterEach(() => client.destroy());

const CHUNK = encodeChunk({
  header: { file: "june.csv", format: "csv", mapping: "", firstLine: 1, names: null },
  bytes: new TextEncoder().encode(`${shipmentFile(60)}bad\n`),
});

const answerOf = (bytes: Uint8Array, length = bytes.length) => ({
  Body: Readable.from([Buffer.from(bytes)]),
  ContentLength: length,
  ETag: '"e"',
});

const handle = (...bodies: string[]) => makeHandler(environment, OUTSIDE)(sqsEvent("chunks", bodies));
const intake = () => new IntakesTable(client, environment["INTAKES_TABLE"] ?? "").get(INTAKE.intakeId);
const shipments = () => tableContents(client, environment["SHIPMENTS_TABLE"] ?? "");
const puts = () => s3.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input.Key);

describe("the handler", () => {
  test("scores a chunk, writes all of it, finishes the intake and asks for a ranking", async () => {
    expect(await handle(BODY)).toEqual({ batchItemFailures: [] });
    expect((await shipments()).size).toBe(60);
    expect(puts()).toEqual([
      `intakes/${INTAKE.intakeId}/rejects/000000-0000.ndjson`,
      `intakes/${INTAKE.intakeId}/scored/000000.ndjson.gz`,
    ]);
    expect(await intake()).toMatchObject({
      state: "scored",
      read: 61,
      accepted: 60,
      rejected: 1,
      chunksDone: 1,
    });
    expect(sqs.commandCalls(SendMessageBatchCommand)[0]?.args[0].input).toMatchObject({
      QueueUrl: environment["RANKING_QUEUE_URL"],
      Entries: [{ MessageBody: expect.stringContaining(`"requestId":"intake-${INTAKE.intakeId}"`) }],
    });
  });

  test("leaves the tables as they are when the message comes again", async () => {
    await handle(BODY);
    const before = [await shipments(), await intake()];
    await handle(BODY, BODY);
    expect([await shipments(), await intake()]).toEqual(before);
    expect(puts()).toHaveLength(2);
  });

  test.each([
    [
      "the object ends early",
      () =>
        s3
          .on(GetObjectCommand)
          .callsFakeOnce(() => answerOf(CHUNK.subarray(0, 900), CHUNK.length))
          .callsFake(() => answerOf(CHUNK)),
    ],
    [
      "the store does not answer",
      () =>
        s3
          .on(GetObjectCommand)
          .rejectsOnce(new Error("timed out"))
          .callsFake(() => answerOf(CHUNK)),
    ],
    [
      "a result cannot be put",
      () => s3.on(PutObjectCommand).rejectsOnce(new Error("slow down")).resolves({}),
    ],
    [
      "the ranking queue refuses",
      () => sqs.on(SendMessageBatchCommand).rejectsOnce(new Error("timed out")).resolves({}),
    ],
  ])("throws where %s, and ends the same when the message comes again", async (_, goWrong) => {
    goWrong();
    await expect(handle(BODY)).rejects.toThrow("All records failed");
    expect(await handle(BODY)).toEqual({ batchItemFailures: [] });
    expect((await shipments()).size).toBe(60);
    expect(await intake()).toMatchObject({ state: "scored", read: 61, accepted: 60, rejected: 1 });
    expect(sqs.commandCalls(SendMessageBatchCommand).length).toBeGreaterThanOrEqual(1);
  });

  test("gives back a message that is none, and scores the other", async () => {
    const { batchItemFailures } = await handle("no JSON", BODY, '{"chunk":0}');
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier.slice(-1))).toEqual(["0", "2"]);
    expect((await shipments()).size).toBe(60);
  });

  test("is not made where the environment lacks a setting", () => {
    expect(() => makeHandler({ ...environment, RANKING_QUEUE_URL: undefined }, OUTSIDE)).toThrow(
      expect.objectContaining({ name: "ConfigurationError", setting: "RANKING_QUEUE_URL" }),
    );
  });

  test("throws where the table is not there, and counts nothing", async () => {
    environment = { ...environment, SHIPMENTS_TABLE: "nowhere" };
    await expect(handle(BODY)).rejects.toThrow("All records failed");
    expect(puts()).toEqual([]);
    expect(await intake()).toMatchObject({ state: "chunked", chunksDone: 0 });
  });
});
