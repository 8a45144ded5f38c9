import { expect, test } from "vitest";
import { type ApiRequest, gatewayEvent } from "../../../local/http-api/gateway-event.ts";

const REQUEST: ApiRequest = {
  method: "POST",
  path: "/my/path",
  query: "parameter1=value1&parameter1=value2&parameter2=value",
  headers: { header1: "value1", header2: "value1,value2", cookie: "cookie1; cookie2", host: "id.example" },
  body: Buffer.from("Hello from Lambda"),
  claims: { claim1: "value1", claim2: "value2" },
  requestId: "id",
  at: new Date("2020-03-12T19:03:58.000Z"),
};
const ROUTE = {
  routeKey: "$default",
  method: "ANY",
  segments: undefined,
  functionName: "f",
  isGuarded: true,
  scopes: ["scope1", "scope2"],
};

// The example of the API Gateway Developer Guide, "Create AWS Lambda proxy integrations for HTTP APIs", without what is of
// certificates, stage variables and the account.
test("is the event of the documented example", () => {
  const match = { route: ROUTE, pathParameters: { parameter1: "value1" } };
  const request = {
    ...REQUEST,
    headers: { ...REQUEST.headers, "content-type": "text/plain", "user-agent": "agent" },
  };
  expect(gatewayEvent(request, match)).toMatchObject({
    version: "2.0",
    routeKey: "$default",
    rawPath: "/my/path",
    rawQueryString: "parameter1=value1&parameter1=value2&parameter2=value",
    cookies: ["cookie1", "cookie2"],
    headers: { header1: "value1", header2: "value1,value2" },
    queryStringParameters: { parameter1: "value1,value2", parameter2: "value" },
    requestContext: {
      authorizer: {
        jwt: { claims: { claim1: "value1", claim2: "value2" }, scopes: ["scope1", "scope2"] },
      },
      domainName: "id.example",
      http: { method: "POST", path: "/my/path", protocol: "HTTP/1.1", userAgent: "agent" },
      requestId: "id",
      routeKey: "$default",
      stage: "$default",
      time: "12/Mar/2020:19:03:58 +0000",
      timeEpoch: 1_584_039_838_000,
    },
    body: "Hello from Lambda",
    pathParameters: { parameter1: "value1" },
    isBase64Encoded: false,
  });
});

test.for([
  ["application/json", false],
  ["application/problem+json; charset=utf-8", false],
  ["text/csv", false],
  ["application/x-www-form-urlencoded", true],
  ["application/jsonp", true],
  ["image/png", true],
  [undefined, true],
] as const)("a body of type %s is in base64: %s", ([type, isBase64Encoded]) => {
  const headers = type === undefined ? {} : { "content-type": type };
  const event = gatewayEvent({ ...REQUEST, headers }, { route: ROUTE, pathParameters: {} });
  const body = isBase64Encoded ? "SGVsbG8gZnJvbSBMYW1iZGE=" : "Hello from Lambda";
  expect(event).toMatchObject({ body, isBase64Encoded });
});

test("leaves out what is not there", () => {
  const request = { ...REQUEST, query: "", headers: {}, body: Buffer.alloc(0), claims: undefined };
  const event = gatewayEvent(request, { route: ROUTE, pathParameters: {} });
  expect(Object.keys(event).sort()).toEqual(
    [
      "version",
      "routeKey",
      "rawPath",
      "rawQueryString",
      "headers",
      "requestContext",
      "isBase64Encoded",
    ].sort(),
  );
  expect(event.requestContext).not.toHaveProperty("authorizer");
});
