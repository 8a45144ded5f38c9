import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { ApiApp } from "../api-app.ts";
import { answer } from "../route-parts.ts";

const getDocument = createRoute({
  operationId: "getDocument",
  method: "get",
  path: "/api/openapi.json",
  tags: ["users"],
  summary: "This document",
  responses: { 200: answer("The OpenAPI document of this API.", z.looseObject({ openapi: z.string() })) },
});

export const DOCUMENT_ROUTES = [getDocument];

/** `documentOf`: makes the document; asked once. */
export function addDocument(
  app: ApiApp,
  documentOf: () => Record<string, unknown> & { openapi: string },
): void {
  let document: ReturnType<typeof documentOf> | undefined;
  app.openapi(getDocument, (context) => {
    document ??= documentOf();
    return context.json(document, 200);
  });
}
