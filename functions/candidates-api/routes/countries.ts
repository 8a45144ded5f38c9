import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { compilePolicy } from "../../../core/policy/compile-policy.ts";
import { countryFigures } from "../../../core/rank/country-figures.ts";
import { lasting } from "../../lasting.ts";
import type { ApiApp } from "../api-app.ts";
import type { ApiWork } from "../api-work.ts";
import { answer } from "../route-parts.ts";
import { countriesSchema } from "../schemas/countries.ts";
import { rankingIdSchema } from "../schemas/ranking-id.ts";

const listCountries = createRoute({
  operationId: "listCountries",
  method: "get",
  path: "/api/rankings/{rankingId}/countries",
  tags: ["rankings"],
  summary: "Threat, members and entries by country",
  request: { params: z.object({ rankingId: rankingIdSchema }) },
  responses: { 200: answer("All countries of which something is known.", countriesSchema) },
});

export const COUNTRIES_ROUTES = [listCountries];

export function addCountries(app: ApiApp, { ports, rankings }: ApiWork): void {
  const compiled = lasting(async () => compilePolicy((await ports.policy()).policy));
  app.openapi(listCountries, async (context) => {
    const entry = await rankings.entry(context.req.valid("param").rankingId);
    const listing = await rankings.listing(entry);
    const { origins } = await rankings.summary(entry);
    return context.json({ countries: countryFigures(listing, origins, await compiled()) }, 200);
  });
}
