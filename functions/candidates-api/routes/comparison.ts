import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { ListingComparison } from "../../../core/rank/compare-listings.ts";
import type { ApiApp } from "../api-app.ts";
import { invalidRequest } from "../api-problem.ts";
import type { ApiWork } from "../api-work.ts";
import { commaList } from "../comma-list.ts";
import { cursorSchema, limitOf, OffsetCursors } from "../paging.ts";
import { answer } from "../route-parts.ts";
import { CHANGES, comparisonSchema } from "../schemas/comparison.ts";
import { rankingIdSchema } from "../schemas/ranking-id.ts";

const compareRankings = createRoute({
  operationId: "compareRankings",
  method: "get",
  path: "/api/rankings/{rankingId}/compare",
  tags: ["rankings"],
  summary: "What changed from an earlier ranking, the biggest moves first, and why",
  request: {
    params: z.object({ rankingId: rankingIdSchema }),
    query: z.strictObject({
      with: rankingIdSchema.meta({ description: "The earlier ranking." }),
      what: z
        .string()
        .max(100)
        .transform(commaList)
        .pipe(z.array(z.enum(CHANGES)).min(1))
        .default([...CHANGES])
        .meta({
          description: "Which changes, with commas between them; all where absent.",
          example: "entered,left",
        }),
      limit: limitOf(1_000, 50),
      cursor: cursorSchema,
    }),
  },
  responses: { 200: answer("A page of changes, and how many there are of each kind.", comparisonSchema) },
});

export const COMPARISON_ROUTES = [compareRankings];

export function addComparison(app: ApiApp, { rankings }: ApiWork): void {
  app.openapi(compareRankings, async (context) => {
    const { with: earlierId, what, limit, cursor } = context.req.valid("query");
    const later = await rankings.entry(context.req.valid("param").rankingId);
    if (earlierId === later.rankingId)
      throw invalidRequest("query.with", "is the same ranking; name an earlier one");
    const earlier = await rankings.entry(earlierId);
    const cursors = new OffsetCursors([later.rankingId, earlierId, what]);
    const offset = cursors.offsetOf(cursor);
    const comparison = new ListingComparison(await rankings.listing(earlier), await rankings.listing(later));
    const { counts } = comparison;
    const changes = comparison.changes(what, offset, limit);
    const total = CHANGES.reduce((sum, kind) => sum + (what.includes(kind) ? counts[kind] : 0), 0);
    return context.json(
      { earlier, later, counts, changes: [...changes], next: cursors.next(offset + limit, total) },
      200,
    );
  });
}
