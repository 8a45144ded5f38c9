import { expect, test } from "vitest";
import type { GatewayEvent } from "./support/functions/answerer/make-handler.ts";
import { NOW, webStack } from "./support/web-stack.ts";

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
