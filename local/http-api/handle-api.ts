import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { FunctionTimedOut, type LocalFunction } from "../functions.ts";
import { BodyTooLarge, boundedBody } from "../gateway/bounded-body.ts";
import type { ApiRoute } from "./api-route.ts";
import { type GatewayAnswer, gatewayAnswer, ownAnswer } from "./gateway-answer.ts";
import { type ApiRequest, gatewayEvent } from "./gateway-event.ts";
import { localClaims, USER_HEADER } from "./local-user.ts";
import { matchRoute, type RouteMatch } from "./match-route.ts";
import type { Turns } from "./turns.ts";

/** What answering for the HTTP API needs. */
export interface ApiParts {
  readonly routes: readonly ApiRoute[];
  /** By name. */
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly roles: ReadonlySet<string>;
  readonly turns: Turns;
  /** Set on every answer. */
  readonly headers: Readonly<Record<string, string>>;
  readonly now: () => Date;
  /** Told where a function failed; `where` is its folder. */
  readonly onTrouble: (where: string, error: unknown) => void;
}

/** An HTTP API takes no larger body. */
const MOST_BYTES = 10 * 1_048_576;

/** Answers a request below `/api/` as an HTTP API with its function does, errors included. */
export async function handleApi(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ApiParts,
): Promise<void> {
  const requestId = randomUUID();
  const { status, headers, body } = await answerTo(request, requestId, parts);
  response.writeHead(status, {
    ...headers,
    ...parts.headers,
    "apigw-requestid": requestId,
    ...(status !== 204 && { "content-length": body.length }),
  });
  response.end(body);
}

async function answerTo(
  request: IncomingMessage,
  requestId: string,
  parts: ApiParts,
): Promise<GatewayAnswer> {
  const { method = "", headers } = request;
  const { path, query } = targetOf(request.url ?? "/");
  if (path === undefined) return ownAnswer(400, "Bad Request");
  const match = matchRoute(parts.routes, method, path);
  if (match === undefined) return ownAnswer(404, "Not Found");
  const claims = match.route.isGuarded ? localClaims(headers[USER_HEADER], parts.roles) : undefined;
  if (match.route.isGuarded && claims === undefined) return ownAnswer(401, "Unauthorized");
  const at = parts.now();
  try {
    // What is left of a body that is too large is read and dropped: broken off, the sender would not hear why.
    const body = await boundedBody(request.iterator({ destroyOnReturn: false }), MOST_BYTES);
    return await invoked({ method, path, query, headers, body, claims, requestId, at }, match, parts);
  } catch (error) {
    if (error instanceof BodyTooLarge) return ownAnswer(413, "Request Entity Too Large");
    throw error;
  }
}

/** An HTTP API's answers where its function fails; a REST API's would be 502 and 504. */
async function invoked(request: ApiRequest, match: RouteMatch, parts: ApiParts): Promise<GatewayAnswer> {
  const found = parts.functions.get(match.route.functionName);
  if (found === undefined) return ownAnswer(500, "Internal Server Error");
  try {
    const answer = await parts.turns.take(() => found.invoke(gatewayEvent(request, match)));
    return gatewayAnswer(answer) ?? ownAnswer(500, "Internal Server Error");
  } catch (error) {
    parts.onTrouble(found.settings.folder, error);
    return error instanceof FunctionTimedOut
      ? ownAnswer(503, "Service Unavailable")
      : ownAnswer(500, "Internal Server Error");
  }
}

/**
 * The path and the query of a request. An HTTP API hands on the path decoded, and cut at a question mark that was encoded; the
 * query as it was sent. The path is undefined where it cannot be decoded.
 */
function targetOf(url: string): { readonly path: string | undefined; readonly query: string } {
  const mark = url.indexOf("?");
  const encoded = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? "" : url.slice(mark + 1);
  try {
    return { path: decodeURIComponent(encoded).split("?")[0], query };
  } catch {
    return { path: undefined, query };
  }
}
