import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { listingFacets } from "../../../core/rank/listing-facets.ts";
import type { ApiApp } from "../api-app.ts";
import type { ApiWork } from "../api-work.ts";
import { cursorSchema, limitOf, PlaceCursors } from "../paging.ts";
import { rankingBefore } from "../ranking-before.ts";
import { answer } from "../route-parts.ts";
import { type Ranking, rankingPageSchema, rankingSchema } from "../schemas/ranking.ts";
import { rankingIdSchema } from "../schemas/ranking-id.ts";

const listRankings = createRoute({
  operationId: "listRankings",
  method: "get",
  path: "/api/rankings",
  tags: ["rankings"],
  summary: "The rankings, newest first",
  request: { query: z.strictObject({ limit: limitOf(100, 20), cursor: cursorSchema }) },
  responses: { 200: answer("A page of rankings.", rankingPageSchema) },
});

const getNewestRanking = createRoute({
  operationId: "getNewestRanking",
  method: "get",
  path: "/api/rankings/newest",
  tags: ["rankings"],
  summary: "The newest ranking as of now",
  responses: { 200: answer("The ranking.", rankingSchema) },
});

const getRanking = createRoute({
  operationId: "getRanking",
  method: "get",
  path: "/api/rankings/{rankingId}",
  tags: ["rankings"],
  summary: "A ranking, what it was made of, and the values that its candidates can be filtered by",
  request: { params: z.object({ rankingId: rankingIdSchema }) },
  responses: { 200: answer("The ranking.", rankingSchema) },
});

const cursors = new PlaceCursors(z.object({ rankingId: rankingIdSchema }));

export const RANKINGS_ROUTES = [listRankings, getNewestRanking, getRanking];

export function addRankings(app: ApiApp, work: ApiWork): void {
  const { rankings } = work.ports;
  app.openapi(listRankings, async (context) => {
    const { limit, cursor } = context.req.valid("query");
    const page = await rankings.page(limit, cursors.placeOf(cursor)?.rankingId);
    const current = await rankings.current();
    return context.json(
      { rankings: page, current: current?.rankingId ?? null, next: cursors.next(page, limit) },
      200,
    );
  });
  app.openapi(getNewestRanking, async (context) => context.json(await ranking(undefined, work), 200));
  app.openapi(getRanking, async (context) =>
    context.json(await ranking(context.req.valid("param").rankingId, work), 200),
  );
}

async function ranking(rankingId: string | undefined, { ports, rankings }: ApiWork): Promise<Ranking> {
  const entry = await rankings.entry(rankingId);
  const [listing, summary, before] = await Promise.all([
    rankings.listing(entry),
    rankings.summary(entry),
    rankingBefore(entry, ports.rankings),
  ]);
  const cut = summary.ranking.tiesAtTheCut.candidates;
  return { ...entry, summary, facets: listingFacets(listing), cut, before: before?.rankingId ?? null };
}
