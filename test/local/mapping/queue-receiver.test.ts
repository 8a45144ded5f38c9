import { DeleteMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { expect, test } from "vitest";
import { NotDeleted, QueueReceiver } from "../../../local/mapping/queue-receiver.ts";
import { furnishedGateway } from "../support/running-gateway.ts";

const { signal } = new AbortController();

test("says how many messages were not deleted", async () => {
  const client = new SQSClient({ region: "us-east-1" });
  const refusal = { Id: "0", Code: "InternalError", SenderFault: false };
  mockClient(client)
    .on(DeleteMessageBatchCommand)
    .resolves({ Successful: [], Failed: [refusal] });
  const queue = new QueueReceiver(client, "http://127.0.0.1/0/line", 10);
  const messages = Array.from({ length: 12 }, (_, at) => ({ id: `${at}`, receipt: `${at}`, message: {} }));
  const deleting = queue.delete(messages);
  await expect(deleting).rejects.toThrow(NotDeleted);
  await expect(deleting).rejects.toMatchObject({ count: 2 });
});

test("deletes and hides any number", async () => {
  const { sqs, queueUrl, s3AndSqs } = await furnishedGateway();
  const queue = new QueueReceiver(sqs, queueUrl, 10);
  for (let sent = 0; sent < 23; sent++) {
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: `${sent}` }));
  }
  const messages = [];
  for (let took = 0; took < 3; took++) messages.push(...(await queue.receive(100, 0, signal)));
  expect(messages).toHaveLength(23);
  await queue.hide(messages, 60);
  await queue.delete(messages);
  expect(s3AndSqs.depth("line")).toEqual({ waiting: 0, inFlight: 0 });
  await queue.delete([]);
});
