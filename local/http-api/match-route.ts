import { type ApiRoute, segmentsOf } from "./api-route.ts";

/** The route that takes a request, and what its path has in place of the variables. */
export interface RouteMatch {
  readonly route: ApiRoute;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/**
 * Finds the route of a request by its decoded path: the most specific one, `$default` last (API Gateway Developer Guide,
 * "Create routes for HTTP APIs"). Undefined where none takes it.
 */
export function matchRoute(
  routes: readonly ApiRoute[],
  method: string,
  path: string,
): RouteMatch | undefined {
  const matches = routes.flatMap((route): RouteMatch[] => {
    if (route.method !== "ANY" && route.method !== method) return [];
    const pathParameters = parametersOf(route, path);
    return pathParameters === undefined ? [] : [{ route, pathParameters }];
  });
  return matches.toSorted((one, other) => compared(rankOf(one.route), rankOf(other.route)))[0];
}

function parametersOf({ segments }: ApiRoute, path: string): RouteMatch["pathParameters"] | undefined {
  if (segments === undefined) return {};
  const given = segmentsOf(path);
  const parameters: Record<string, string> = {};
  for (const [at, segment] of segments.entries()) {
    const { name, isGreedy } = variableOf(segment);
    const value = isGreedy ? given.slice(at).join("/") : given[at];
    if (name === undefined && value !== segment) return undefined;
    if (name === undefined) continue;
    if (value === undefined || value === "") return undefined;
    parameters[name] = value;
  }
  const takesAll = segments.length === given.length || variableOf(segments.at(-1)).isGreedy;
  return takesAll ? parameters : undefined;
}

function variableOf(segment = ""): { readonly name: string | undefined; readonly isGreedy: boolean } {
  const [, name, plus] = /^\{([^}+]+)(\+?)\}$/.exec(segment) ?? [];
  return { name, isGreedy: plus === "+" };
}

/** Smaller is more specific: letters before a variable before all that follows, `$default` last; a method before any. */
function rankOf({ segments, method }: ApiRoute): readonly number[] {
  const ofMethod = method === "ANY" ? 1 : 0;
  if (segments === undefined) return [3, ofMethod];
  const ofSegments = segments.map((segment) => {
    const { name, isGreedy } = variableOf(segment);
    return isGreedy ? 2 : name === undefined ? 0 : 1;
  });
  return [...ofSegments, ofMethod];
}

function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}
