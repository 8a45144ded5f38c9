import { eventAnswerer } from "../../../functions/candidates-api/event-answerer.ts";
import type { Role } from "../../../functions/candidates-api/schemas/permissions.ts";
import { SILENT } from "../rank-members/deliveries.ts";
import type { MemoryPorts } from "./memory-ports.ts";

/** The time at which everything happens. */
export const NOW = "2026-07-02T10:00:00.000Z";

/** How long links last in tests. */
const LINK_SECONDS = 900;

/** Who asks, and for what. */
export interface Asked {
  /** Nobody where undefined. */
  readonly roles?: readonly Role[] | undefined;
  readonly user?: string;
  readonly method?: string;
  /** With its query. */
  readonly path: string;
  readonly body?: unknown;
}

/** What JSON holds, into which tests look as they please. */
export type Parsed = ReturnType<typeof JSON.parse>;

/** An answer, its body parsed. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Parsed;
}

export type Ask = (asked: Asked) => Promise<Answered>;

let requests = 0;

/** The event of an HTTP API, with the path's escapes undone as it does. */
export function eventOf({ roles, user = "u-1", method = "GET", path, body }: Asked) {
  const url = new URL(path, "https://api.test");
  const claims = { sub: user, "cognito:groups": `[${(roles ?? []).join(" ")}]` };
  return {
    version: "2.0",
    rawPath: decodeURIComponent(url.pathname),
    rawQueryString: url.search.slice(1),
    headers: { "content-type": "application/json" },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    isBase64Encoded: false,
    requestContext: {
      requestId: `request-${++requests}`,
      http: { method },
      ...(roles !== undefined && { authorizer: { jwt: { claims } } }),
    },
  };
}

/** Answers an event as the function does. */
export type Answer = ReturnType<typeof eventAnswerer>;

/** The API over services in memory. */
export function answering(ports: MemoryPorts, logged: unknown[]): Answer {
  const observation = {
    ...SILENT,
    logger: { ...SILENT.logger, error: (...parts: unknown[]) => void logged.push(parts) },
  };
  return eventAnswerer({
    ports,
    outside: { now: () => new Date(NOW) },
    observation,
    linkSeconds: LINK_SECONDS,
  });
}

/** Asks it; as an analyst unless said otherwise. */
export function asking(answer: Answer): Ask {
  return async (asked) => {
    const result = await answer(eventOf({ roles: ["analyst"], ...asked }));
    const { statusCode = 0, headers = {}, body = "" } = result;
    return { status: statusCode, headers, body: body === "" ? undefined : JSON.parse(body) };
  };
}
