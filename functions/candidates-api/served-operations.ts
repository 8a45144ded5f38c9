import type { RouteConfig } from "@hono/zod-openapi";
import { API_ROUTES } from "./api-routes.ts";
import { OPERATIONS, type Operation, type OperationId } from "./operations.ts";

/** An operation that is served. */
export interface ServedOperation extends Operation {
  readonly id: OperationId;
  /** Upper case. */
  readonly method: string;
  readonly route: RouteConfig;
  /** Its path as a pattern of paths. */
  readonly pattern: RegExp;
}

/** All operations with their routes. */
export const SERVED_OPERATIONS: readonly ServedOperation[] = API_ROUTES.map((route) => {
  const { operationId: id = "", method, path } = route;
  // Loading fails where a route is no operation: nobody would know who may call it.
  if (!isOperation(id)) throw new TypeError(`${method} ${path} is no operation that OPERATIONS names`);
  const pattern = new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`);
  return { id, method: method.toUpperCase(), route, pattern, ...OPERATIONS[id] };
});

function isOperation(id: string): id is OperationId {
  return Object.hasOwn(OPERATIONS, id);
}

/** The operations at a path. One without parameters goes before those with them: `newest` is no id of a ranking. */
export function operationsAt(path: string): readonly ServedOperation[] {
  const found = SERVED_OPERATIONS.filter(({ pattern }) => pattern.test(path));
  const exact = found.filter(({ route }) => route.path === path);
  return exact.length > 0 ? exact : found;
}
