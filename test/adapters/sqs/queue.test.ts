import { SendMessageBatchCommand, type SendMessageBatchCommandInput, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, test } from "vitest";
import { Queue } from "../../../adapters/sqs/queue.ts";

const URL = "https://sqs.eu-west-1.amazonaws.com/123456789012/chunks";

const sqs = mockClient(SQSClient);
let sleeps: number[] = [];

beforeEach(() => {
  sqs.reset();
  sleeps = [];
});

function queue(): Queue {
  const sleep = async (milliseconds: number) => {
    sleeps.push(milliseconds);
  };
  return new Queue(new SQSClient({ region: "eu-west-1" }), URL, { random: () => 0.5, sleep });
}

const bodies = (count: number) => Array.from({ length: count }, (_, at) => `body ${at}`);

/** Answers as the queue does when it refuses the bodies that `why` names a fault for. */
function refusing(why: (body: string) => "busy" | "sender" | undefined): void {
  sqs.on(SendMessageBatchCommand).callsFake(({ Entries = [] }: SendMessageBatchCommandInput) => {
    const faults = new Map(Entries.map(({ Id, MessageBody = "" }) => [Id, why(MessageBody)]));
    const refused = Entries.filter(({ Id }) => faults.get(Id) !== undefined);
    return {
      Successful: Entries.filter((entry) => !refused.includes(entry)).map(({ Id }) => ({
        Id,
        MessageId: `m${Id}`,
      })),
      Failed: refused.map(({ Id }) => ({
        Id,
        Code: "InternalError",
        SenderFault: faults.get(Id) === "sender",
      })),
    };
  });
}

/** The bodies of each request, in the order in which they were made. */
const requests = () =>
  sqs
    .commandCalls(SendMessageBatchCommand)
    .map(({ args: [{ input }] }) => input.Entries?.map(({ MessageBody }) => MessageBody));

describe("a queue", () => {
  test("is sent one message in one request", async () => {
    refusing(() => undefined);
    await queue().send("hello");
    expect(requests()).toEqual([["hello"]]);
  });

  test("is sent ten messages a request, and nothing where there are none", async () => {
    refusing(() => undefined);
    await queue().sendAll([]);
    await queue().sendAll(bodies(23));
    expect(requests()).toEqual([bodies(23).slice(0, 10), bodies(23).slice(10, 20), bodies(23).slice(20)]);
  });

  test("is sent at most 256 KiB a request, and what is larger alone", async () => {
    refusing(() => undefined);
    const large = ["a".repeat(100_000), "ü".repeat(60_000), "b".repeat(60_000), "c".repeat(1_000_000), "d"];
    await queue().sendAll(large);
    expect(requests()).toEqual([large.slice(0, 2), [large[2]], [large[3]], [large[4]]]);
  });

  test("is sent again only what it did not take, after waits that grow", async () => {
    const times = new Map<string, number>();
    refusing((body) => {
      const time = (times.get(body) ?? 0) + 1;
      times.set(body, time);
      return (body === "body 3" && time < 6) || (body === "body 7" && time < 2) ? "busy" : undefined;
    });
    await queue().sendAll(bodies(10));
    const again = Array.from({ length: 4 }, () => ["body 3"]);
    expect(requests()).toEqual([bodies(10), ["body 3", "body 7"], ...again]);
    expect(sleeps).toEqual([25, 50, 100, 200, 400]);
  });

  test("says which messages stay unsent, and keeps their text to itself", async () => {
    refusing((body) => (body === "body 4" || body === "body 11" ? "busy" : undefined));
    const error = await queue()
      .sendAll(bodies(12))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "QueueError", queueUrl: URL, unsent: [4, 11] });
    expect(error).toMatchObject({ message: expect.stringContaining("2 of 12 messages") });
    expect(JSON.stringify(error)).not.toContain("body");
  });

  test("is not asked again for what it will never take", async () => {
    refusing((body) => (body === "body 1" ? "sender" : undefined));
    await expect(queue().sendAll(bodies(3))).rejects.toMatchObject({ unsent: [1] });
    expect(requests()).toHaveLength(1);
    expect(sleeps).toEqual([]);
  });

  test("that cannot be reached loses no other request, and the cause is told", async () => {
    const cause = Object.assign(new Error("connect timed out"), { name: "TimeoutError" });
    sqs.on(SendMessageBatchCommand).rejectsOnce(cause).resolves({});
    await expect(queue().sendAll(bodies(12))).rejects.toMatchObject({
      unsent: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      cause,
    });
    expect(requests()).toHaveLength(2);
  });
});
