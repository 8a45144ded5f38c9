import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientSettings } from "../../../adapters/aws/client-settings.ts";
import { IntakesTable } from "../../../adapters/dynamodb/intakes-table.ts";
import { ObjectStore } from "../../../adapters/s3/object-store.ts";
import { RegistryStore } from "../../../adapters/s3/registry-store.ts";
import { makeHandler } from "../../../functions/intake-file/make-handler.ts";
import { eventKey } from "../../../local/gateway/object-created.ts";
import { type Gateway, startGateway } from "../../../local/gateway.ts";
import { createTables, startDynalite, TABLE_NAMES } from "../../support/dynamodb/dynalite.ts";
import { startS3 } from "../../support/s3/fauxqs.ts";
import { sqsEvent } from "../sqs-event.ts";
import { s3Message } from "./events.ts";

const ENVIRONMENT = {
  AWS_REGION: "us-east-1",
  INPUT_BUCKET: "greenlane-input-example",
  DATA_BUCKET: "data",
  INTAKES_TABLE: TABLE_NAMES.intakes,
  MEMBERS_TABLE: TABLE_NAMES.members,
  CHUNKS_QUEUE_URL: "http://127.0.0.1:1/000000000000/chunks",
  CHUNK_BYTES: "1048576",
  POWERTOOLS_METRICS_DISABLED: "true",
  POWERTOOLS_LOG_LEVEL: "SILENT",
} as const;

const OUTSIDE = {
  now: () => new Date("2026-06-30T12:00:05.000Z"),
  random: () => 0.5,
  sleep: async () => {},
};

/** Messages of the queue of uploads as Lambda hands them on. */
function uploads(...bodies: readonly string[]) {
  const event = sqsEvent("uploads", bodies);
  return { event, ids: event.Records.map(({ messageId }) => messageId) };
}

describe("the function that takes in files", () => {
  it.each(["INPUT_BUCKET", "CHUNKS_QUEUE_URL", "CHUNK_BYTES"])("does not start without %s", (name) => {
    expect(() => makeHandler({ ...ENVIRONMENT, [name]: undefined }, OUTSIDE)).toThrow(
      expect.objectContaining({ name: "ConfigurationError", setting: name }),
    );
  });

  it.each(["0", "many", "9999999999"])("does not start with chunks of %s bytes", (CHUNK_BYTES) => {
    expect(() => makeHandler({ ...ENVIRONMENT, CHUNK_BYTES }, OUTSIDE)).toThrow("CHUNK_BYTES");
  });

  it("passes over what is no upload", async () => {
    const handler = makeHandler(ENVIRONMENT, OUTSIDE);
    expect(await handler(uploads(s3Message("test"), s3Message("delete-marker")).event)).toEqual({
      batchItemFailures: [],
    });
  });

  it("gives back only the messages that may succeed another time", async () => {
    const dynamoDb = mockClient(DynamoDBClient).rejects(new Error("the table is throttled"));
    const handler = makeHandler(ENVIRONMENT, OUTSIDE);
    const { event, ids } = uploads(s3Message("test"), s3Message("put"));
    expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: ids[1] }] });
    dynamoDb.restore();
  });

  it("lets a message that S3 did not send come back until it is put aside", async () => {
    const handler = makeHandler(ENVIRONMENT, OUTSIDE);
    const { event, ids } = uploads(s3Message("test"), "hello");
    expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: ids[1] }] });
  });
});

describe("the function that takes in files, with its services", () => {
  const stops: (() => Promise<void>)[] = [];
  let gateway: Gateway;
  let environment: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const s3 = await startS3();
    const dynamoDb = await startDynalite();
    stops.push(s3.stop, dynamoDb.stop);
    const portOf = (endpoint: string) => Number(new URL(endpoint).port);
    gateway = await startGateway({
      port: undefined,
      dynamoDbPort: portOf(dynamoDb.endpoint),
      s3AndSqsPort: portOf(s3.endpoint),
      now: OUTSIDE.now,
      onEvent: () => {},
    });
    stops.unshift(() => gateway.close());
    await s3.createBucket(ENVIRONMENT.INPUT_BUCKET);
    await s3.createBucket(ENVIRONMENT.DATA_BUCKET);
    const CHUNKS_QUEUE_URL = `${gateway.endpoint}/000000000000/chunks`;
    environment = { ...ENVIRONMENT, AWS_ENDPOINT_URL: gateway.endpoint, CHUNKS_QUEUE_URL };
    await createTables(new DynamoDBClient(clientSettings(environment)));
    await new SQSClient(clientSettings(environment)).send(new CreateQueueCommand({ QueueName: "chunks" }));
  });

  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  /** Uploads an object and tells the function of it. */
  async function upload(key: string, content: string, metadata: Readonly<Record<string, string>> = {}) {
    const client = new S3Client({ ...clientSettings(environment), forcePathStyle: true });
    const { ETag = "" } = await client.send(
      new PutObjectCommand({
        Bucket: ENVIRONMENT.INPUT_BUCKET,
        Key: key,
        Body: content,
        Metadata: { ...metadata },
      }),
    );
    client.destroy();
    const message = s3Message("put-without-versions")
      .replace("incoming/members/members.csv", eventKey(key))
      .replace("827ccb0eea8a706c4c34a16891f84e7b", ETag.replaceAll('"', ""));
    const answer = await makeHandler(environment, OUTSIDE)(uploads(s3Message("test"), message).event);
    expect(answer.batchItemFailures).toEqual([]);
  }

  const intakes = () =>
    new IntakesTable(new DynamoDBClient(clientSettings(environment)), ENVIRONMENT.INTAKES_TABLE);
  const data = () =>
    new ObjectStore(
      new S3Client({ ...clientSettings(environment), forcePathStyle: true }),
      ENVIRONMENT.DATA_BUCKET,
    );

  it("puts members into the registry, then cuts shipments and queues their chunks", async () => {
    await upload("incoming/members/Müller & Söhne +1.csv", "memberId,entityType\nM1,IMP\nM2,nobody\n");
    const registry = await new RegistryStore(data(), intakes()).load(await intakes().registryVersion());
    expect(registry.version).toMatch(/^000001-/);
    expect(registry.members).toEqual([{ memberId: "M1", entityType: "IMP" }]);

    await upload(
      "incoming/shipments/june.csv",
      "entryNumber,entryDate,importerId,countryOfOrigin,valueUsd\nE1,2026-03-14,M1,MX,1\n",
    );
    const newest = await intakes().newest(10);
    const byKind = new Map(newest.map((intake) => [intake.kind, intake]));
    expect(byKind.get("members")).toMatchObject({ state: "scored", read: 2, accepted: 1, rejected: 1 });
    const shipments = byKind.get("shipments");
    expect(shipments).toMatchObject({ state: "chunked", chunks: 1, registry: registry.version });
    const queue = new SQSClient(clientSettings(environment));
    const { Messages = [] } = await queue.send(
      new ReceiveMessageCommand({ QueueUrl: environment["CHUNKS_QUEUE_URL"] ?? "" }),
    );
    const key = `chunks/${shipments?.intakeId}/000000`;
    expect(Messages.map(({ Body = "" }) => JSON.parse(Body))).toEqual([
      { intakeId: shipments?.intakeId, chunk: 0, key },
    ]);
    expect(await data().exists(key)).toBe(true);
  });

  it("says of a file that cannot be read why", async () => {
    await upload("incoming/shipments/ace.csv", "a,b\n", { map: "mine" });
    const failed = (await intakes().newest(10)).find(({ state }) => state === "failed");
    expect(failed).toMatchObject({ mapping: "mine", failure: { code: "bad-mapping" } });
  });
});
