import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { EXPORT_FORMATS, exportLines } from "../../../core/rank/listing-export.ts";
import { listingPage } from "../../../core/rank/listing-page.ts";
import type { ApiApp } from "../api-app.ts";
import type { ApiWork } from "../api-work.ts";
import { exportFile } from "../export-file.ts";
import { LineChunks } from "../line-chunks.ts";
import { cursorSchema, limitOf, OffsetCursors } from "../paging.ts";
import { answer } from "../route-parts.ts";
import { candidateFilters, candidateSort, listingQuery } from "../schemas/candidate-query.ts";
import { candidatePageSchema } from "../schemas/candidate-row.ts";
import { downloadSchema } from "../schemas/download.ts";
import { rankingIdSchema } from "../schemas/ranking-id.ts";

const params = z.object({ rankingId: rankingIdSchema });

const listCandidates = createRoute({
  operationId: "listCandidates",
  method: "get",
  path: "/api/rankings/{rankingId}/candidates",
  tags: ["rankings"],
  summary: "The candidates of a ranking, filtered, searched and sorted, page by page",
  request: {
    params,
    query: z.strictObject({
      ...candidateFilters,
      sort: candidateSort,
      limit: limitOf(1_000, 50),
      cursor: cursorSchema,
    }),
  },
  responses: { 200: answer("A page of candidates.", candidatePageSchema) },
});

const exportCandidates = createRoute({
  operationId: "exportCandidates",
  method: "post",
  path: "/api/rankings/{rankingId}/exports",
  tags: ["rankings"],
  summary: "All candidates that the filters leave as a file to be fetched, kept for a day",
  request: {
    params,
    query: z.strictObject({ format: z.enum(EXPORT_FORMATS), ...candidateFilters, sort: candidateSort }),
  },
  responses: { 201: answer("Where to fetch the file.", downloadSchema) },
});

const CONTENT_TYPES = { csv: "text/csv; charset=utf-8", ndjson: "application/x-ndjson" } as const;

export const CANDIDATES_ROUTES = [listCandidates, exportCandidates];

export function addCandidates(app: ApiApp, work: ApiWork): void {
  app.openapi(listCandidates, async (context) => {
    const { limit, cursor, ...asked } = context.req.valid("query");
    const entry = await work.rankings.entry(context.req.valid("param").rankingId);
    const cursors = new OffsetCursors([entry.rankingId, asked]);
    const offset = cursors.offsetOf(cursor);
    const listing = await work.rankings.listing(entry);
    const { candidates, total } = listingPage(listing, listingQuery(asked), offset, limit);
    return context.json({ candidates, total, next: cursors.next(offset + limit, total) }, 200);
  });
  app.openapi(exportCandidates, async (context) => {
    const { format, ...asked } = context.req.valid("query");
    const entry = await work.rankings.entry(context.req.valid("param").rankingId);
    const listing = await work.rankings.listing(entry);
    const lines = new LineChunks(exportLines(listing, listingQuery(asked), format));
    const file = {
      fileName: `candidates-${entry.asOf}.${format}`,
      contentType: CONTENT_TYPES[format],
      chunks: lines.chunks(),
      rows: () => lines.count - (format === "csv" ? 1 : 0),
    };
    return context.json(await exportFile(file, context.env.requestId, work), 201);
  });
}
