import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import * as z from "zod";
import { startHttpApi } from "../../../local/http-api.ts";
import { listenOn } from "../../../local/listen-on.ts";
import { rawRequest } from "../support/raw-request.ts";
import { webStack } from "../support/web-stack.ts";

test("serves the API alone where no console is built", async () => {
  const { ask, askApi } = await webStack(undefined, { folder: undefined });
  expect(await ask("/")).toMatchObject({ status: 404 });
  expect(await askApi("/api/a")).toMatchObject({ status: 200 });
});

test("does not start without the console that it is to serve", async () => {
  await expect(webStack(undefined, { folder: "/nowhere" })).rejects.toMatchObject({
    name: "ConsoleNotBuilt",
    folder: "/nowhere",
  });
});

test("takes another port where the usual one is taken", async () => {
  const taken = createServer();
  const port = await listenOn(taken, [0]);
  onTestFinished(() => void taken.close());
  const { consoleUrl, ask } = await webStack(undefined, { ports: [port, 0] });
  expect(consoleUrl).not.toBe(`http://127.0.0.1:${port}`);
  expect(await ask("/")).toMatchObject({ status: 200 });
  await expect(webStack(undefined, { ports: [port] })).rejects.toMatchObject({
    name: "PortUnavailable",
    port,
  });
});

test("the outputs of the stack say where console and API are", async () => {
  const { stack, consoleUrl } = await webStack();
  expect(consoleUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(stack.outputs).toMatchObject({
    ConsoleUrl: consoleUrl,
    ConsoleHost: new URL(consoleUrl).host,
    ApiUrl: consoleUrl,
    ApiEndpoint: consoleUrl,
    UserPoolId: "poolqr90",
  });
});

test("asks to come again while the stack is starting, and lets a request end when it stops", async () => {
  const server = await startHttpApi([0]);
  const answer = await rawRequest(server.address, "/api/me");
  expect(answer).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
  await server.close(1_000);
  await expect(rawRequest(server.address, "/")).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("a request that is under way is answered before the stack stops", async () => {
  let begun = () => {};
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const { stack, askApi } = await webStack(async () => {
    begun();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { statusCode: 200, body: "done" };
  });
  const answered = askApi("/api/a");
  await isBegun;
  await stack.stop();
  expect(await answered).toMatchObject({ status: 200, text: "done" });
});

test("clients that go away leave it standing", async () => {
  const { ask, consoleUrl } = await webStack();
  const { port } = z.object({ port: z.coerce.number() }).parse({ port: new URL(consoleUrl).port });
  for (const sent of [
    "nonsense\r\n\r\n",
    `POST /api/a HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nx-greenlane-user: analyst\r\ncontent-length: 99\r\n\r\nhalf`,
  ]) {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    await new Promise((resolve) => socket.write(sent, resolve));
    socket.destroy();
    await once(socket, "close");
  }
  expect(await ask("/")).toMatchObject({ status: 200 });
});
