import { CopyObjectCommand, DeleteObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { Upload } from "@aws-sdk/lib-storage";
import { expect, test } from "vitest";
import * as z from "zod";
import { NotificationFailed, type NotificationRule, Notifier } from "../../../local/gateway/notifier.ts";
import { Upstream } from "../../../local/gateway/upstream.ts";
import { furnishedGateway, NOW } from "../support/running-gateway.ts";

const RULE: NotificationRule = {
  id: "rule",
  bucket: "shed",
  event: "s3:ObjectCreated:*",
  prefix: "incoming/",
  suffix: "",
  queue: "line",
};

const bodySchema = z.object({
  Records: z
    .array(z.object({ eventName: z.string(), eventTime: z.string(), s3: z.object({ object: z.unknown() }) }))
    .length(1),
});

/** What the messages of a queue say, oldest first. The messages are there when the upload was answered: nobody waits. */
async function told(sqs: SQSClient, QueueUrl: string) {
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  return Messages.flatMap(({ Body = "" }) => bodySchema.parse(JSON.parse(Body)).Records);
}

const put = (s3: S3Client, Key: string, Body: string | Uint8Array = "content") =>
  s3.send(new PutObjectCommand({ Bucket: "shed", Key, Body }));

test("a queue knows of a new object before its sender does", async () => {
  const { s3, sqs, gateway, queueUrl } = await furnishedGateway();
  gateway.notifier.setRules([RULE]);
  const { ETag } = await put(s3, "incoming/shipments/Zürich + 1.csv");
  const object = {
    key: "incoming/shipments/Z%C3%BCrich+%2B+1.csv",
    size: 7,
    eTag: ETag?.replaceAll('"', ""),
    sequencer: expect.any(String),
  };
  expect(await told(sqs, queueUrl)).toEqual([
    { eventName: "ObjectCreated:Put", eventTime: NOW.toISOString(), s3: { object } },
  ]);
});

test("each way to make an object is told by its name", async () => {
  const { s3, sqs, gateway, queueUrl } = await furnishedGateway();
  gateway.notifier.setRules([RULE]);
  await put(s3, "incoming/a");
  await s3.send(new CopyObjectCommand({ Bucket: "shed", Key: "incoming/b", CopySource: "shed/incoming/a" }));
  const large = Buffer.alloc(9 * 1_048_576);
  await new Upload({ client: s3, params: { Bucket: "shed", Key: "incoming/c", Body: large } }).done();
  await put(s3, "incoming/d", large);
  const events = await told(sqs, queueUrl);
  expect(events.map(({ eventName }) => eventName)).toEqual([
    "ObjectCreated:Put",
    "ObjectCreated:Copy",
    "ObjectCreated:CompleteMultipartUpload",
    "ObjectCreated:Put",
  ]);
  expect(events[2]?.s3.object).toMatchObject({ key: "incoming/c", size: large.length });
});

test("what no rule asks for is not told", async () => {
  const { s3, sqs, gateway, queueUrl } = await furnishedGateway();
  const rules = [
    { ...RULE, suffix: ".csv" },
    { ...RULE, bucket: "barn" },
    { ...RULE, event: "s3:ObjectCreated:Copy" },
  ];
  gateway.notifier.setRules(rules);
  await put(s3, "elsewhere/a.csv");
  await put(s3, "incoming/a.txt");
  await s3.send(new DeleteObjectCommand({ Bucket: "shed", Key: "incoming/a.txt" }));
  await expect(put(s3, "incoming/../x", new Uint8Array())).resolves.toBeDefined();
  expect(await told(sqs, queueUrl)).toEqual([]);
});

test("a queue that is not there is named", async () => {
  const { s3AndSqs } = await furnishedGateway();
  const notifier = new Notifier(new Upstream(s3AndSqs.port), () => NOW);
  const sending = notifier.send("nowhere", "message");
  await expect(sending).rejects.toThrow(NotificationFailed);
  await expect(sending).rejects.toMatchObject({ queue: "nowhere", status: 400 });
});

test("an object whose queue cannot be told is an upload that failed", async () => {
  const { s3, gateway } = await furnishedGateway();
  gateway.notifier.setRules([{ ...RULE, queue: "nowhere" }]);
  await expect(put(s3, "incoming/a")).rejects.toMatchObject({
    name: "ServiceUnavailable",
    message: expect.stringContaining("upload the object again"),
  });
});
