import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { expect, onTestFinished, test, vi } from "vitest";
import { bodies, fail, type Handler, line, type Record, SETTINGS } from "./support/queue-line.ts";

test("hands messages over as Lambda does, and deletes them", async () => {
  const { map, send, isDone } = await line();
  const seen: Record[] = [];
  await send("hello");
  map((records) => void seen.push(...records));
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  expect(seen).toEqual([
    {
      messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      receiptHandle: expect.any(String),
      body: "hello",
      attributes: {
        ApproximateReceiveCount: "1",
        SentTimestamp: expect.stringMatching(/^\d{13}$/),
        SenderId: expect.any(String),
        ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
      },
      messageAttributes: {},
      md5OfBody: "5d41402abc4b2a76b9719d911017c592",
      eventSource: "aws:sqs",
      eventSourceARN: SETTINGS.queueArn,
      awsRegion: "us-east-1",
    },
  ]);
  await isDone();
});

test.for([
  [1, [1, 1, 1, 1, 1]],
  [2, [2, 2, 1]],
  [10, [5]],
] as const)("gives at most %i messages at a time", async ([batchSize, sizes]) => {
  const { map, send, isDone } = await line();
  const seen: number[] = [];
  await send("a", "b", "c", "d", "e");
  map((records) => void seen.push(records.length), { batchSize });
  await isDone();
  expect(seen.toSorted((one, other) => other - one)).toEqual(sizes);
});

test("fills a batch while its window is open, beyond what one request brings", async () => {
  const { map, send, isDone } = await line();
  const seen: number[] = [];
  await send(..."abcdefghij");
  map((records) => void seen.push(records.length), { batchSize: 12, windowSeconds: 20 });
  await send("k", "l");
  await isDone();
  expect(seen).toEqual([12]);
});

test("hands over what there is when the window closes", async () => {
  const { map, send, isDone } = await line();
  const seen: number[] = [];
  await send("a", "b");
  map((records) => void seen.push(records.length), { batchSize: 12, windowSeconds: 0.1 });
  await isDone();
  expect(seen).toEqual([2]);
});

test("runs several batches at a time, and no more than allowed", async () => {
  const { map, send, isDone } = await line();
  let running = 0;
  let most = 0;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await send("a", "b", "c", "d");
  const mapping = map(
    async () => {
      running++;
      most = Math.max(most, running);
      if (running === 2) release();
      await released;
      running--;
    },
    { batchSize: 1, concurrency: 2 },
  );
  await isDone();
  expect(most).toBe(2);
  await vi.waitFor(() => expect(mapping.running).toBe(0));
});

test.for<[string, Handler, readonly string[]]>([
  ["names one message", (records) => fail(...records.filter(({ body }) => body === "b")), ["b"]],
  ["names all", (records) => fail(...records), ["a", "b", "c"]],
  [
    "names a message of another batch",
    () => ({ batchItemFailures: [{ itemIdentifier: "x" }] }),
    ["a", "b", "c"],
  ],
  ["is malformed", () => ({ batchItemFailures: [{ id: "x" }] }), ["a", "b", "c"]],
  ["is missing because it throws", () => Promise.reject(new Error("broken")), ["a", "b", "c"]],
  ["names none", () => fail(), []],
  ["says nothing", () => undefined, []],
])("when the answer %s, those and only those come again", async ([, answer, again]) => {
  const { map, send, isDone } = await line();
  const batches: (readonly Record[])[] = [];
  await send("a", "b", "c");
  map((records) => {
    batches.push(records);
    return batches.length === 1 ? answer(records) : undefined;
  });
  await isDone();
  expect(bodies(batches[0] ?? [])).toEqual(["a", "b", "c"]);
  const later = batches.slice(1).flat();
  expect(bodies(later).toSorted()).toEqual(again);
  expect(later.every(({ attributes }) => attributes["ApproximateReceiveCount"] === "2")).toBe(true);
});

test("does not listen to answers where the template does not say so", async () => {
  const { map, send, isDone } = await line();
  const seen: string[] = [];
  await send("a");
  map(
    (records) => {
      seen.push(...bodies(records));
      return fail(...records);
    },
    { reportsItemFailures: false },
  );
  await isDone();
  expect(seen).toEqual(["a"]);
});

test("a function that takes too long has failed its batch", async () => {
  const { map, send, isDone, progress } = await line();
  let calls = 0;
  await send("a");
  map(() => (++calls === 1 ? new Promise(() => {}) : undefined), {}, { timeoutSeconds: 0.05 });
  await isDone();
  expect(calls).toBe(2);
  expect(progress[0]).toMatchObject({
    kind: "invoked",
    invocation: { function: "worker", messages: 1, failed: 1, error: { name: "FunctionTimedOut" } },
  });
});

test("a message that fails each time ends in the dead-letter queue", async () => {
  const { map, send, isDone, sqs, endpoint } = await line();
  const counts: (string | undefined)[] = [];
  await send("poison");
  map((records) => {
    counts.push(...records.map(({ attributes }) => attributes["ApproximateReceiveCount"]));
    throw new Error("broken");
  });
  await isDone();
  expect(counts).toEqual(["1", "2", "3"]);
  const dead = await sqs.send(new ReceiveMessageCommand({ QueueUrl: `${endpoint}/000000000000/dead` }));
  expect(dead.Messages).toMatchObject([{ Body: "poison" }]);
});

test("keeps a message hidden for as long as its function runs", async () => {
  const hiddenSeconds = 30;
  // A clock that moves only here: on a busy machine a real one can pass a deadline between two beats.
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  let hidden = () => {};
  const { map, send, isDone } = await line(({ operation }) => {
    if (operation === "ChangeMessageVisibilityBatch") hidden();
    return "pass";
  });
  let calls = 0;
  let end = () => {};
  await send("slow");
  map(
    () => {
      calls++;
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    },
    {},
    { pace: { hiddenSeconds, retrySeconds: 0.02 } },
  );
  await vi.waitFor(() => expect(calls).toBe(1));
  for (let passed = 0; passed < 2 * hiddenSeconds; passed += hiddenSeconds / 3) {
    const hiddenAnew = new Promise<void>((resolve) => {
      hidden = resolve;
    });
    await vi.advanceTimersByTimeAsync((hiddenSeconds / 3) * 1_000);
    await hiddenAnew;
  }
  end();
  await isDone();
  expect(calls).toBe(1);
});

test("messages that could not be deleted come again", async () => {
  let refusals = 1;
  const { map, send, isDone, progress } = await line(({ operation }) =>
    operation === "DeleteMessageBatch" && refusals-- > 0 ? "refuse" : "pass",
  );
  const seen: string[] = [];
  await send("a");
  map((records) => void seen.push(...bodies(records)));
  await isDone();
  expect(seen).toEqual(["a", "a"]);
  expect(progress).toContainEqual({
    kind: "trouble",
    where: "line",
    error: expect.objectContaining({ name: "Refused" }),
  });
});

test("goes on when the queue could not be asked", async () => {
  let refusals = 1;
  const { map, send, isDone, progress } = await line(({ operation }) =>
    operation === "ReceiveMessage" && refusals-- > 0 ? "refuse" : "pass",
  );
  const seen: string[] = [];
  await send("a");
  map((records) => void seen.push(...bodies(records)));
  await isDone();
  expect(seen).toEqual(["a"]);
  expect(progress[0]).toMatchObject({ kind: "trouble", where: "line" });
});

test("lets what runs end when it is stopped, and takes nothing more", async () => {
  const { map, send, s3AndSqs } = await line();
  let begun = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  await send("a", "b");
  const mapping = map(
    async () => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
    { batchSize: 1, concurrency: 1 },
  );
  await hasBegun;
  await mapping.stop(5_000);
  expect(mapping.running).toBe(0);
  expect(s3AndSqs.depth("line")).toEqual({ waiting: 1, inFlight: 0 });
});

test("gives back what it was gathering when it is stopped", async () => {
  let receives = 0;
  const { map, send, sqs, queueUrl } = await line(({ operation }) => {
    if (operation === "ReceiveMessage") receives++;
    return "pass";
  });
  const handle = vi.fn();
  // The emulator goes on with the request for more after it is given up, and may hide the message once again.
  const pace = { hiddenSeconds: 1, retrySeconds: 0.02 };
  const mapping = map(handle, { batchSize: 12, windowSeconds: 20 }, { pace });
  await send("a");
  // It asks for more when it has the first in its hands.
  await vi.waitFor(() => expect(receives).toBe(2));
  await mapping.stop(0);
  const again = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queueUrl, WaitTimeSeconds: 5 }));
  expect(again.Messages).toMatchObject([{ Body: "a" }]);
  expect(handle).not.toHaveBeenCalled();
});
