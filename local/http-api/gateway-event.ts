import type { IncomingHttpHeaders } from "node:http";
import { LOCAL_ACCOUNT, LOOPBACK } from "../local-account.ts";
import { type Claims, USER_HEADER } from "./local-user.ts";
import type { RouteMatch } from "./match-route.ts";

/** A request to the API, read to its end. */
export interface ApiRequest {
  readonly method: string;
  /** Decoded, as an HTTP API hands it on. */
  readonly path: string;
  /** As it was sent, without the question mark. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Undefined on a route that asks for none. */
  readonly claims: Claims | undefined;
  readonly requestId: string;
  readonly at: Date;
}

/** Headers of one connection, and what stands elsewhere in the event. */
const NOT_PASSED_ON: ReadonlySet<string> = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "expect",
  "cookie",
  USER_HEADER,
]);

/**
 * The event that an HTTP API hands a function (API Gateway Developer Guide, "Create AWS Lambda proxy integrations for HTTP APIs",
 * payload format 2.0).
 */
export function gatewayEvent(request: ApiRequest, { route, pathParameters }: RouteMatch) {
  const { method, path, query, headers, claims, requestId, at } = request;
  const { routeKey } = route;
  const domainName = headers.host ?? "";
  const cookies = headers.cookie?.split(/;\s*/);
  const queryStringParameters = queryParameters(query);
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies !== undefined && { cookies }),
    headers: passedHeaders(headers),
    ...(queryStringParameters !== undefined && { queryStringParameters }),
    requestContext: {
      accountId: LOCAL_ACCOUNT,
      apiId: "local",
      ...(claims !== undefined && { authorizer: { jwt: { claims, scopes: route.scopes } } }),
      domainName,
      domainPrefix: "local",
      http: {
        method,
        path,
        protocol: "HTTP/1.1",
        sourceIp: LOOPBACK,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId,
      routeKey,
      stage: "$default",
      time: requestTime(at),
      timeEpoch: at.getTime(),
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...bodyOf(request),
  };
}

/** Names in small letters; a header that came several times is one, with commas. */
function passedHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const passed = Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.has(name));
  return Object.fromEntries(passed.map(([name, value]) => [name, [value ?? ""].flat().join(",")]));
}

/** Decoded; a parameter that came several times is one, with commas. */
function queryParameters(query: string): Readonly<Record<string, string>> | undefined {
  if (query === "") return undefined;
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = parameters[name] === undefined ? value : `${parameters[name]},${value}`;
  }
  return parameters;
}

const TEXT = /^(text\/.*|application\/(json|javascript|xml|[\w.-]+\+(json|xml)))\s*(;|$)/i;

function bodyOf({ body, headers }: ApiRequest) {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = TEXT.test(headers["content-type"] ?? "");
  return { body: body.toString(isText ? "utf8" : "base64"), isBase64Encoded: !isText };
}

/** E.g. `12/Mar/2020:19:03:58 +0000`. */
function requestTime(at: Date): string {
  const [, day, month, year, time] = at.toUTCString().split(" ");
  return `${day}/${month}/${year}:${time} +0000`;
}
