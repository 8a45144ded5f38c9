import { expect, test } from "vitest";
import { type ApiRoute, segmentsOf } from "../../../local/http-api/api-route.ts";
import { matchRoute } from "../../../local/http-api/match-route.ts";

const ROUTES = [
  "$default",
  "ANY /{proxy+}",
  "ANY /pets/{proxy+}",
  "GET /pets/dog/1",
  "GET /pets/dog/{id}",
  "GET /pets/{proxy+}",
  "ANY /pets/dog/{id}",
].map((routeKey): ApiRoute => {
  const [method = "", path] = routeKey.split(" ");
  const segments = path === undefined ? undefined : segmentsOf(path);
  return {
    routeKey,
    method: segments === undefined ? "ANY" : method,
    segments,
    functionName: "f",
    isGuarded: false,
    scopes: null,
  };
});

// After the example of the API Gateway Developer Guide, "Create routes for HTTP APIs".
test.for<[string, string, string, Record<string, string>]>([
  ["GET", "/pets/dog/1", "GET /pets/dog/1", {}],
  ["GET", "/pets/dog/2", "GET /pets/dog/{id}", { id: "2" }],
  ["PUT", "/pets/dog/2", "ANY /pets/dog/{id}", { id: "2" }],
  ["GET", "/pets/cat/1", "GET /pets/{proxy+}", { proxy: "cat/1" }],
  ["POST", "/pets/dog/1/tail", "ANY /pets/{proxy+}", { proxy: "dog/1/tail" }],
  ["GET", "/pets/dog/", "GET /pets/{proxy+}", { proxy: "dog/" }],
  ["POST", "/test/5", "ANY /{proxy+}", { proxy: "test/5" }],
  ["GET", "/", "$default", {}],
])("%s %s goes to %s", ([method, path, routeKey, pathParameters]) => {
  for (const routes of [ROUTES, ROUTES.toReversed()]) {
    expect(matchRoute(routes, method, path)).toMatchObject({ route: { routeKey }, pathParameters });
  }
});

test.for([
  ["GET", "/pets"],
  ["GET", "/pets/"],
  ["DELETE", "/pets/dog/1"],
] as const)("%s %s goes nowhere without a route that takes it", ([method, path]) => {
  const routes = ROUTES.filter(({ routeKey }) =>
    ["GET /pets/dog/1", "GET /pets/{proxy+}"].includes(routeKey),
  );
  expect(matchRoute(routes, method, path)).toBeUndefined();
});
