import { OpenAPIHono } from "@hono/zod-openapi";
import { ApiProblem } from "./api-problem.ts";
import type { Caller } from "./caller.ts";

/** What an app knows of a request: what stands beside it in the event, and who asks. */
export interface ApiEnvironment {
  Bindings: { readonly claims: unknown; readonly requestId: string };
  Variables: { caller: Caller };
}

export type ApiApp = OpenAPIHono<ApiEnvironment>;

/** How the parts of a request are called in issues. */
const WHERE: Readonly<Record<string, string>> = { json: "body", param: "path", query: "query" };

/** An app without routes, in which a request that does not fit its schema is an ApiProblem that says where. */
export function emptyApp(): ApiApp {
  return new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result) => {
      if (result.success) return;
      const part = WHERE[result.target] ?? result.target;
      const issues = result.error.issues.map(({ path, message }) => ({
        where: [part, ...path].join("."),
        message,
      }));
      const detail = issues.map(({ where, message }) => `${where}: ${message}`).join("; ");
      throw new ApiProblem("invalid-request", detail.slice(0, MOST_DETAIL), {
        issues: issues.slice(0, MOST_ISSUES),
      });
    },
  });
}

/** A capacity of ten thousand lines can have as many issues. */
const MOST_ISSUES = 100;
const MOST_DETAIL = 1_000;
