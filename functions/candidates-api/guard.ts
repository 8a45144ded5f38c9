import { bodyLimit } from "hono/body-limit";
import type { ApiApp } from "./api-app.ts";
import { ApiProblem } from "./api-problem.ts";
import { callerOf, demand } from "./caller.ts";
import { operationsAt, type ServedOperation } from "./served-operations.ts";

/** Ten thousand lines of capacity, and decisions, are far below it. */
const MOST_BODY_BYTES = 1_048_576;

/** Finds out who asks. To be added first: without a user nothing is answered, not even that there is nothing. */
export function addCaller(app: ApiApp): void {
  app.use(async (context, next) => {
    context.set("caller", callerOf(context.env.claims));
    await next();
  });
}

/** Lets through who has the permission of the operation, and bodies that are not too large. To be added before the routes. */
export function addGuard(app: ApiApp): void {
  app.use(async (context, next) => {
    const { method, path } = context.req;
    const at = operationsAt(path);
    // What is answered to GET is answered to HEAD, without the body.
    const operation = at.find((each) => each.method === (method === "HEAD" ? "GET" : method));
    if (operation === undefined) throw notServed(at);
    demand(operation.permission, context.get("caller"));
    await next();
  });
  app.use(bodyLimit({ maxSize: MOST_BODY_BYTES, onError: refuseBody }));
}

function refuseBody(): never {
  throw new ApiProblem("too-large", `send at most ${MOST_BODY_BYTES} bytes`);
}

function notServed(at: readonly ServedOperation[]): ApiProblem {
  if (at.length === 0)
    return new ApiProblem(
      "not-found",
      "there is nothing at this path; /api/openapi.json lists what there is",
    );
  const allow = at.map(({ method }) => method);
  return new ApiProblem("method-not-allowed", `this path takes ${allow.join(", ")}`, { allow });
}
