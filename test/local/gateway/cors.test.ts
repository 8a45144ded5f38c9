import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { GetQueueAttributesCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { expect, test } from "vitest";
import { Cors, type CorsRule } from "../../../local/gateway/cors.ts";
import { rawRequest } from "../support/raw-request.ts";
import { webStack } from "../support/web-stack.ts";

const MIB = 1_048_576;
const EVIL = "https://evil.example";

/** The headers by which a browser lets a page do something. */
const corsHeaders = (headers: object) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith("access-control-")));

test("a browser may put an object from the console, and whoever waits for it is told", async () => {
  const { stack, consoleUrl, s3, sqs } = await webStack();
  const { UploadsBucketName: Bucket, ArrivalsQueueUrl: QueueUrl } = stack.outputs;
  const command = new PutObjectCommand({ Bucket, Key: "incoming/a b.csv", ContentType: "text/csv" });
  const link = new URL(await getSignedUrl(s3, command, { expiresIn: 60, unhoistableHeaders: new Set() }));
  for (const name of ["x-amz-checksum-crc32", "x-amz-sdk-checksum-algorithm"]) link.searchParams.delete(name);
  const path = `${link.pathname}${link.search}`;

  const preflight = await rawRequest(stack.endpoint, path, {
    method: "OPTIONS",
    headers: {
      origin: consoleUrl,
      "access-control-request-method": "PUT",
      "access-control-request-headers": "Content-Type, X-Amz-Meta-Mapping",
    },
  });
  expect(preflight).toMatchObject({ status: 200, text: "" });
  expect(preflight.headers).toMatchObject({ vary: expect.stringContaining("Origin") });
  expect(corsHeaders(preflight.headers)).toEqual({
    "access-control-allow-origin": consoleUrl,
    "access-control-allow-methods": "PUT, GET",
    "access-control-allow-headers": "content-type, x-amz-meta-mapping",
    "access-control-expose-headers": "ETag",
    "access-control-max-age": "3600",
  });

  await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
  const put = await rawRequest(stack.endpoint, path, {
    method: "PUT",
    headers: { origin: consoleUrl, "content-type": "text/csv" },
    body: Buffer.alloc(9 * MIB, "a,"),
  });
  expect(put.status).toBe(200);
  expect(corsHeaders(put.headers)).toEqual({
    "access-control-allow-origin": consoleUrl,
    "access-control-expose-headers": "ETag",
  });
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5 }));
  expect(JSON.parse(Messages[0]?.Body ?? "")).toMatchObject({
    Records: [{ s3: { object: { key: "incoming/a+b.csv", size: 9 * MIB } } }],
  });
});

test("a browser may get an object by a link that says its name and its type", async () => {
  const { stack, consoleUrl, s3 } = await webStack();
  const object = { Bucket: stack.outputs["UploadsBucketName"], Key: "plans/a.csv" };
  await s3.send(new PutObjectCommand({ ...object, Body: "content", ContentType: "text/plain" }));
  const command = new GetObjectCommand({
    ...object,
    ResponseContentDisposition: 'attachment; filename="a plan.csv"',
    ResponseContentType: "text/csv",
  });
  const link = new URL(await getSignedUrl(s3, command, { expiresIn: 60 }));
  const { status, headers, text } = await rawRequest(stack.endpoint, `${link.pathname}${link.search}`, {
    headers: { origin: consoleUrl },
  });
  expect({ status, text }).toEqual({ status: 200, text: "content" });
  expect(headers).toMatchObject({
    "content-disposition": 'attachment; filename="a plan.csv"',
    "content-type": "text/csv",
    "access-control-allow-origin": consoleUrl,
  });
});

test("an error is told to the console as well", async () => {
  const { stack, consoleUrl } = await webStack();
  const path = `/${stack.outputs["UploadsBucketName"]}/missing`;
  const { status, headers } = await rawRequest(stack.endpoint, path, { headers: { origin: consoleUrl } });
  expect(status).toBe(404);
  expect(headers).toMatchObject({ "access-control-allow-origin": consoleUrl });
});

test("the console is the console under localhost too", async () => {
  const { stack, consoleUrl } = await webStack();
  const origin = consoleUrl.replace("127.0.0.1", "localhost");
  const { status, headers } = await rawRequest(stack.endpoint, `/${stack.outputs["UploadsBucketName"]}/a`, {
    method: "PUT",
    headers: { origin },
    body: "content",
  });
  expect(status).toBe(200);
  expect(headers).toMatchObject({ "access-control-allow-origin": origin });
});

test("a page of another origin, another bucket and another method are refused, and nothing is done", async () => {
  const { stack, consoleUrl, sqs } = await webStack();
  const { UploadsBucketName, OtherBucketName, ArrivalsQueueUrl } = stack.outputs;
  const before = stack.requests;
  const refused = [
    { path: `/${UploadsBucketName}/a`, origin: EVIL, method: "PUT" },
    { path: `/${UploadsBucketName}/a`, origin: "null", method: "PUT" },
    { path: `/${UploadsBucketName}?delete`, origin: consoleUrl, method: "POST" },
    { path: `/${OtherBucketName}/a`, origin: consoleUrl, method: "PUT" },
    { path: "/", origin: EVIL, method: "POST", headers: { "x-amz-target": "AmazonSQS.ListQueues" } },
  ];
  for (const { path, origin, method, headers } of refused) {
    const asked = { method, headers: { ...headers, origin }, body: "{}" };
    const answer = await rawRequest(stack.endpoint, path, asked);
    expect(answer).toMatchObject({ status: 403, text: expect.stringContaining("AccessForbidden") });
    expect(corsHeaders(answer.headers)).toEqual({});
    const preflight = await rawRequest(stack.endpoint, path, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": method },
    });
    expect(preflight).toMatchObject({ status: 403 });
    expect(corsHeaders(preflight.headers)).toEqual({});
  }
  expect(stack.requests).toEqual(before);
  const QueueUrl = ArrivalsQueueUrl;
  await sqs.send(new GetQueueAttributesCommand({ QueueUrl }));
});

test("the gateway answers for this machine alone", async () => {
  const { stack } = await webStack();
  const { port } = new URL(stack.endpoint);
  expect(await rawRequest(stack.endpoint, "/", { headers: { host: `evil.example:${port}` } })).toMatchObject({
    status: 421,
  });
  expect(await rawRequest(stack.endpoint, "/", { headers: { host: `localhost:${port}` } })).toMatchObject({
    status: 200,
  });
});

const RULE: CorsRule = {
  bucket: "shed",
  origins: ["https://*.example.org", "http://127.0.0.1:8080"],
  methods: ["PUT"],
  headers: ["Content-Type", "x-amz-meta-*"],
  exposed: [],
  maxAgeSeconds: undefined,
};

test.for<[string, string, string, readonly string[], boolean]>([
  ["shed", "https://a.example.org", "PUT", [], true],
  ["shed", "https://example.org", "PUT", [], false],
  ["shed", "https://a.example.org.evil", "PUT", [], false],
  ["shed", "http://localhost:8080", "PUT", ["content-type"], true],
  ["shed", "http://localhost:8081", "PUT", [], false],
  ["shed", "http://localhost.evil:8080", "PUT", [], false],
  ["shed", "http://127.0.0.1:8080", "GET", [], false],
  ["shed", "http://127.0.0.1:8080", "PUT", ["x-amz-meta-mapping", "content-type"], true],
  ["shed", "http://127.0.0.1:8080", "PUT", ["authorization"], false],
  ["barn", "http://127.0.0.1:8080", "PUT", [], false],
])("of %s, %s may ask for %s with %o: %s", ([bucket, origin, method, headers, isAllowed]) => {
  const cors = new Cors();
  cors.setRules([RULE]);
  expect(cors.ruleFor({ bucket, origin, method, headers })).toBe(isAllowed ? RULE : undefined);
});
