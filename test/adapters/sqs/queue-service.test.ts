import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startFauxqs } from "fauxqs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientSettings } from "../../../adapters/aws/client-settings.ts";
import { jsonBody } from "../../../adapters/sqs/json-body.ts";
import { Queue } from "../../../adapters/sqs/queue.ts";

const PACE = { random: () => 0, sleep: async () => {} };

let server: Awaited<ReturnType<typeof startFauxqs>>;
let client: SQSClient;
beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false, defaultRegion: "us-east-1" });
  client = new SQSClient({ ...clientSettings({ AWS_ENDPOINT_URL: `http://127.0.0.1:${server.port}` }) });
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

/** A queue of its own, by a URL that leads to this machine. */
async function newQueue(name: string): Promise<string> {
  await client.send(new CreateQueueCommand({ QueueName: name }));
  return `http://127.0.0.1:${server.port}/000000000000/${name}`;
}

async function received(url: string): Promise<(string | undefined)[]> {
  const bodies: (string | undefined)[] = [];
  for (;;) {
    const request = { QueueUrl: url, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 };
    const { Messages = [] } = await client.send(new ReceiveMessageCommand(request));
    if (Messages.length === 0) return bodies.sort();
    bodies.push(...Messages.map(({ Body }) => Body));
  }
}

describe("a queue of the service", () => {
  test("has every message that was sent, whatever it holds", async () => {
    const url = await newQueue("messages");
    const texts = ["a", "ü", "\uffff", "\u0001", "line\nbreak", '"', "\u{1f600}", "x".repeat(300_000)];
    const bodies = Array.from({ length: 23 }, (_, at) => jsonBody({ at, text: texts[at % texts.length] }));
    await new Queue(client, url, PACE).sendAll(bodies);
    expect(await received(url)).toEqual(bodies.toSorted());
  });

  test("that takes no such message is told of with its place, and has the others", async () => {
    const url = await newQueue("limits");
    const tooLong = "x".repeat(1_048_577);
    const sending = new Queue(client, url, PACE).sendAll(["a", tooLong, "b"]);
    await expect(sending).rejects.toMatchObject({ name: "QueueError", unsent: [1] });
    expect(await received(url)).toEqual(["a", "b"]);
  });
});
