import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import * as z from "zod";
import { startHttpApi } from "../../local/http-api.ts";
import { listenOn } from "../../local/listen-on.ts";
import type { GatewayEvent } from "./support/functions/answerer/make-handler.ts";
import { rawRequest } from "./support/raw-request.ts";
import { FILES, NOW, webStack } from "./support/web-stack.ts";

const MIB = 1_048_576;
const JSON_TYPE = "application/json";

test("hands the function the event of an HTTP API", async () => {
  const { consoleUrl, askApi } = await webStack();
  const { status, headers, text } = await askApi("/api/members/M%201/shipments?limit=5&kind=a&kind=b%20c", {
    method: "POST",
    headers: {
      "content-type": "application/json; charset=utf-8",
      cookie: "one=1; two=2",
      "user-agent": "agent",
      "x-many": ["1", "2"],
    },
    body: '{"a":"ü"}',
  });
  const host = new URL(consoleUrl).host;
  expect({ status, type: headers["content-type"] }).toEqual({ status: 200, type: JSON_TYPE });
  const event = JSON.parse(text);
  expect(event).toEqual({
    version: "2.0",
    routeKey: "ANY /api/{proxy+}",
    rawPath: "/api/members/M 1/shipments",
    rawQueryString: "limit=5&kind=a&kind=b%20c",
    cookies: ["one=1", "two=2"],
    headers: {
      "content-length": "10",
      "content-type": "application/json; charset=utf-8",
      host,
      "user-agent": "agent",
      "x-many": "1, 2",
    },
    queryStringParameters: { limit: "5", kind: "a,b c" },
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      authorizer: {
        jwt: {
          claims: {
            sub: "local:ana",
            username: "ana",
            "cognito:groups": "[analyst]",
            token_use: "access",
          },
          scopes: ["openid"],
        },
      },
      domainName: host,
      domainPrefix: "local",
      http: {
        method: "POST",
        path: "/api/members/M 1/shipments",
        protocol: "HTTP/1.1",
        sourceIp: "127.0.0.1",
        userAgent: "agent",
      },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      routeKey: "ANY /api/{proxy+}",
      stage: "$default",
      time: "12/Mar/2020:19:03:58 +0000",
      timeEpoch: NOW.getTime(),
    },
    pathParameters: { proxy: "members/M 1/shipments" },
    body: '{"a":"ü"}',
    isBase64Encoded: false,
  });
  expect(headers["apigw-requestid"]).toBe(event.requestContext.requestId);
});

test("answers as the function says, with the edge's headers", async () => {
  const { askApi } = await webStack(() => ({
    statusCode: 201,
    headers: { "content-type": "image/png", "X-Own": "1", "content-length": "999" },
    cookies: ["a=1; Path=/", "b=2"],
    body: Buffer.from("picture").toString("base64"),
    isBase64Encoded: true,
  }));
  const { status, headers, text } = await askApi("/api/picture");
  expect({ status, text }).toEqual({ status: 201, text: "picture" });
  expect(headers).toMatchObject({
    "content-type": "image/png",
    "x-own": "1",
    "set-cookie": ["a=1; Path=/", "b=2"],
    "content-length": "7",
    "cache-control": "no-store",
  });
});

test("answers HEAD and an empty answer without a body", async () => {
  const { askApi } = await webStack(() => ({ statusCode: 204 }));
  expect(await askApi("/api/a", { method: "DELETE" })).toMatchObject({ status: 204, text: "" });
  expect(await askApi("/api/a", { method: "HEAD" })).toMatchObject({ status: 204, text: "" });
});

test.for<[string, string | string[] | undefined]>([
  ["nobody", undefined],
  ["no name", ""],
  ["a role that is no group", "supervisor/eve"],
  ["a name with other letters", "analyst/ana eve"],
  ["more than a name", "analyst/ana/eve"],
  ["two users", ["analyst", "auditor"]],
])("%s is not let in", async ([, user]) => {
  const events: GatewayEvent[] = [];
  const { ask } = await webStack((event) => events.push(event));
  const headers = user === undefined ? {} : { "x-greenlane-user": user };
  const { status, text } = await ask("/api/me", { headers });
  expect({ status, answer: JSON.parse(text) }).toEqual({ status: 401, answer: { message: "Unauthorized" } });
  expect(events).toEqual([]);
});

test("a route without an authorizer takes anybody, and claims are not made up", async () => {
  const { ask } = await webStack();
  const { status, text } = await ask("/api/open", { headers: { "x-greenlane-user": "analyst" } });
  const event: unknown = JSON.parse(text);
  expect({ status, event }).toMatchObject({ status: 200, event: { routeKey: "GET /api/open" } });
  expect(text).not.toContain("analyst");
  expect(event).not.toHaveProperty("body");
});

test.for([
  ["%2F and a question mark in the path, which an HTTP API decodes", "/api/a%2Fb%3Fc", "/api/a/b"],
  ["a number sign", "/api/a%23b", "/api/a#b"],
  ["dots", "/api/../etc/passwd", "/api/../etc/passwd"],
] as const)("%s: the function gets what it would get on AWS", async ([, path, rawPath]) => {
  const { askApi } = await webStack(({ rawPath: body }) => ({ statusCode: 200, body }));
  expect(await askApi(path)).toMatchObject({ status: 200, text: rawPath });
});

test("what is no path is refused", async () => {
  const { askApi } = await webStack();
  expect(await askApi("/api/%E0%A4%A")).toMatchObject({ status: 400 });
});

test("a path without a route is not found", async () => {
  const { askApi } = await webStack();
  expect(await askApi("/api/")).toMatchObject({ status: 404, text: '{"message":"Not Found"}' });
});

test("bytes come to the function in base64, and 10 MB are the most", async () => {
  const { askApi } = await webStack(({ body = "", isBase64Encoded }) => ({
    statusCode: 200,
    body: `${Buffer.from(body, "base64").length} ${isBase64Encoded}`,
  }));
  const put = (bytes: number) =>
    askApi("/api/file", {
      method: "PUT",
      body: Buffer.alloc(bytes),
      headers: { "content-type": "image/png" },
    });
  expect(await put(10 * MIB)).toMatchObject({ status: 200, text: `${10 * MIB} true` });
  expect(await put(10 * MIB + 1)).toMatchObject({
    status: 413,
    text: '{"message":"Request Entity Too Large"}',
  });
});

test.for<[string, () => unknown]>([
  ["throws", () => Promise.reject(new TypeError("broken"))],
  ["answers with no status", () => ({ statusCode: "none" })],
  ["answers with more than Lambda gives back", () => ({ statusCode: 200, body: "x".repeat(6 * MIB + 1) })],
])("a function that %s is an internal error, which says no more", async ([, answer]) => {
  const { askApi } = await webStack(answer);
  const { status, text } = await askApi("/api/a");
  expect({ status, text }).toEqual({ status: 500, text: '{"message":"Internal Server Error"}' });
});

test("a function that fails is told of to who watches", async () => {
  const { askApi, progress } = await webStack(() => Promise.reject(new TypeError("broken")));
  await askApi("/api/a");
  expect(progress).toEqual([
    { kind: "trouble", where: "answerer", error: expect.objectContaining({ message: "broken" }) },
  ]);
});

test("no more than four requests are with the function at a time, each with a handler of its own", async () => {
  let running = 0;
  let most = 0;
  const { askApi } = await webStack(async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running--;
    return { statusCode: 200 };
  });
  const answers = await Promise.all(Array.from({ length: 12 }, () => askApi("/api/a")));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(most).toBe(4);
});

test.for([
  ["/", FILES["index.html"], "text/html; charset=utf-8", "no-cache"],
  ["/index.html", FILES["index.html"], "text/html; charset=utf-8", "no-cache"],
  ["/members/IMP.1?tab=a.b", FILES["index.html"], "text/html; charset=utf-8", "no-cache"],
  ["/api", FILES["index.html"], "text/html; charset=utf-8", "no-cache"],
  ["/mark.svg?v=1", FILES["mark.svg"], "image/svg+xml", "no-cache"],
  [
    "/assets/index-1a2b.js",
    FILES["assets/index-1a2b.js"],
    "text/javascript; charset=utf-8",
    "public, max-age=31536000, immutable",
  ],
  ["/assets/blob", FILES["assets/blob"], "application/octet-stream", "public, max-age=31536000, immutable"],
] as const)("%s is a file of the console, or its page", async ([path, content, type, kept]) => {
  const { ask } = await webStack();
  const { status, headers, text } = await ask(path);
  expect({ status, text }).toEqual({ status: 200, text: content });
  expect(headers).toMatchObject({ "content-type": type, "cache-control": kept });
});

test.for([
  "/missing.js",
  "/assets/missing",
  "/assets/../../secret.txt",
  "/..\\secret.txt",
  "/assets/%00.js",
  "/%E0%A4%A.js",
])("%s is not there", async (path) => {
  const { ask } = await webStack();
  const { status, text } = await ask(path);
  expect({ status, text }).toEqual({ status: 404, text: "There is no such file.\n" });
});

test("paths that lead out of the console bring its page at most", async () => {
  const { ask } = await webStack();
  const paths = [
    "/../secret.txt",
    "/..%2Fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "//etc/passwd",
    "/x/../../secret.txt",
    "/.vite/manifest.json",
    "/.vite%2Fmanifest.json",
  ];
  for (const path of paths) {
    expect(await ask(path)).toMatchObject({ status: 200, text: FILES["index.html"] });
  }
});

test("files have the headers of the edge, but for what needs TLS", async () => {
  const { ask, stack } = await webStack();
  const { headers } = await ask("/");
  expect(headers).toMatchObject({
    "content-security-policy": `default-src 'none'; connect-src 'self' https://uploadsab34.s3.us-east-1.amazonaws.com ${stack.endpoint}; base-uri 'none'`,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
  });
  expect(headers).not.toHaveProperty("strict-transport-security");
});

test("a file that the browser has is not sent again", async () => {
  const { ask } = await webStack();
  const { headers } = await ask("/mark.svg");
  const { etag = "" } = headers;
  for (const known of [etag, `W/${etag}, "other"`, "*"]) {
    const again = await ask("/mark.svg", { headers: { "if-none-match": known } });
    expect(again).toMatchObject({ status: 304, text: "", headers: { etag } });
  }
  expect(await ask("/mark.svg", { headers: { "if-none-match": '"other"' } })).toMatchObject({ status: 200 });
  expect(await ask("/mark.svg", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
});

test("files are read only", async () => {
  const { ask } = await webStack();
  expect(await ask("/", { method: "POST", body: "x" })).toMatchObject({
    status: 405,
    headers: { allow: "GET, HEAD" },
  });
});

test("tells the page that nobody signs in here", async () => {
  const { ask } = await webStack();
  const { status, headers, text } = await ask("/config.json?a");
  expect({ status, config: JSON.parse(text) }).toEqual({ status: 200, config: { signIn: "local" } });
  expect(headers).toMatchObject({ "content-type": JSON_TYPE, "cache-control": "no-store" });
});

test.for(["evil.example", "evil.example:8080", "127.0.0.1", "localhost", "127.0.0.1:1"])(
  "host %j is another one",
  async (host) => {
    const { ask } = await webStack();
    for (const path of ["/", "/config.json", "/api/me"]) {
      const answer = await ask(path, { headers: { host, "x-greenlane-user": "analyst" } });
      expect(answer).toMatchObject({ status: 421 });
    }
  },
);

test("answers to localhost as to 127.0.0.1", async () => {
  const { ask, consoleUrl } = await webStack();
  const headers = { host: `localhost:${new URL(consoleUrl).port}` };
  expect(await ask("/config.json", { headers })).toMatchObject({ status: 200 });
});

test("pages of others cannot say who they are: the browser asks first and is told no", async () => {
  const { ask } = await webStack();
  const { status, headers } = await ask("/api/me", {
    method: "OPTIONS",
    headers: {
      origin: "https://evil.example",
      "access-control-request-method": "GET",
      "access-control-request-headers": "x-greenlane-user",
    },
  });
  expect(status).toBe(401);
  expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
});

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
