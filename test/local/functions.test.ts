import { join } from "node:path";
import { expect, test } from "vitest";
import { systemOutside } from "../../functions/outside.ts";
import { FunctionNotFound, FunctionTimedOut, LocalFunction, loadFunction } from "../../local/functions.ts";
import type { FunctionSettings } from "../../local/provision/function-settings.ts";

const folder = join(import.meta.dirname, "support/functions");

const settings: FunctionSettings = {
  folder: "worker",
  functionName: "worker-1",
  environment: { TABLE: "desk", AWS_REGION: "eu-central-1" },
  timeoutSeconds: 30,
  memoryMegabytes: 512,
};

test("a function is made with the template's variables, those of the stack and the world", async () => {
  const seen: unknown[] = [];
  const outside = { ...systemOutside, handle: (...all: unknown[]) => seen.push(...all) };
  const environment = { AWS_REGION: "us-east-1", AWS_ENDPOINT_URL: "http://127.0.0.1:1" };
  const worker = await loadFunction(settings, { folder, environment, outside });
  await worker.invoke({ Records: [] });
  expect(seen).toEqual([
    { Records: [] },
    {
      TABLE: "desk",
      AWS_REGION: "us-east-1",
      AWS_ENDPOINT_URL: "http://127.0.0.1:1",
      AWS_LAMBDA_FUNCTION_NAME: "worker-1",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "512",
    },
    expect.objectContaining({
      functionName: "worker-1",
      functionVersion: "$LATEST",
      invokedFunctionArn: "arn:aws:lambda:us-east-1:000000000000:function:worker-1",
      memoryLimitInMB: "512",
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    }),
  ]);
});

test("a function is told how long it has left", async () => {
  const worker = new LocalFunction(settings, () => (_, context) => context.getRemainingTimeInMillis());
  const left = await worker.invoke({});
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(30_000);
});

test("a handler never has two events at once, and is used again", async () => {
  let made = 0;
  const waiting: (() => void)[] = [];
  const worker = new LocalFunction(settings, () => {
    const name = ++made;
    return () => new Promise((resolve) => waiting.push(() => resolve(name)));
  });
  const atOnce = [worker.invoke({}), worker.invoke({})];
  await Promise.resolve();
  for (const release of waiting.splice(0)) release();
  expect(await Promise.all(atOnce)).toEqual([1, 2]);
  const later = worker.invoke({});
  await Promise.resolve();
  for (const release of waiting.splice(0)) release();
  expect([1, 2]).toContain(await later);
});

test.for([
  [
    "throws",
    () => {
      throw new TypeError("broken");
    },
  ],
  ["rejects", () => Promise.reject(new TypeError("broken"))],
] as const)("what a handler %s is thrown", async ([, handler]) => {
  await expect(new LocalFunction(settings, () => handler).invoke({})).rejects.toThrow("broken");
});

test("a function that takes too long is given up, and its handler rests until it ends", async () => {
  let made = 0;
  const worker = new LocalFunction({ ...settings, timeoutSeconds: 0.01 }, () => {
    made++;
    return () => (made === 1 ? new Promise(() => {}) : "done");
  });
  const first = worker.invoke({});
  await expect(first).rejects.toThrow(FunctionTimedOut);
  await expect(first).rejects.toMatchObject({ functionName: "worker-1", seconds: 0.01 });
  expect(await worker.invoke({})).toBe("done");
});

test("a function that is not there is named", async () => {
  const loading = loadFunction(
    { ...settings, folder: "nobody" },
    { folder, environment: {}, outside: systemOutside },
  );
  await expect(loading).rejects.toThrow(FunctionNotFound);
  await expect(loading).rejects.toMatchObject({ path: join(folder, "nobody/make-handler.ts") });
});
