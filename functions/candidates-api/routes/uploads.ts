import { createRoute } from "@hono/zod-openapi";
import type { ApiApp } from "../api-app.ts";
import type { ApiWork } from "../api-work.ts";
import { answer, jsonBody } from "../route-parts.ts";
import { newUploadSchema, uploadSchema } from "../schemas/upload.ts";

const makeUpload = createRoute({
  operationId: "makeUpload",
  method: "post",
  path: "/api/uploads",
  tags: ["intakes"],
  summary: "Where to send a file of records, which is then taken in",
  request: { body: jsonBody(newUploadSchema) },
  responses: { 201: answer("Where to send it, and how.", uploadSchema) },
});

export const UPLOADS_ROUTES = [makeUpload];

export function addUploads(app: ApiApp, { ports }: ApiWork): void {
  app.openapi(makeUpload, async (context) => {
    const { kind, fileName, bytes } = context.req.valid("json");
    const key = `incoming/${kind}/${fileName}`;
    const { url, headers } = await ports.links.upload(key, bytes);
    return context.json({ url, method: "PUT" as const, headers: { ...headers }, key }, 201);
  });
}
