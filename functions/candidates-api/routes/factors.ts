import { createRoute } from "@hono/zod-openapi";
import type { ApiApp } from "../api-app.ts";
import type { ApiWork } from "../api-work.ts";
import { factorInfos } from "../factor-infos.ts";
import { answer } from "../route-parts.ts";
import { factorsSchema } from "../schemas/factor-info.ts";

const getFactors = createRoute({
  operationId: "getFactors",
  method: "get",
  path: "/api/factors",
  tags: ["rankings"],
  summary: "What each factor looks at, and what the codes mean that it can end with",
  responses: { 200: answer("The factors of members and shipments.", factorsSchema) },
});

export const FACTORS_ROUTES = [getFactors];

export function addFactors(app: ApiApp, { ports }: ApiWork): void {
  app.openapi(getFactors, async (context) => {
    const { policy } = await ports.policy();
    return context.json(factorInfos(policy), 200);
  });
}
