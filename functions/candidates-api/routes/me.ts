import { createRoute } from "@hono/zod-openapi";
import type { ApiApp } from "../api-app.ts";
import { answer } from "../route-parts.ts";
import { meSchema } from "../schemas/me.ts";

const getMe = createRoute({
  operationId: "getMe",
  method: "get",
  path: "/api/me",
  tags: ["users"],
  summary: "Who is signed in, and what they may do",
  responses: { 200: answer("The user.", meSchema) },
});

export const ME_ROUTES = [getMe];

export function addMe(app: ApiApp): void {
  app.openapi(getMe, (context) => {
    const { userId, roles, permissions } = context.get("caller");
    return context.json({ userId, roles, permissions }, 200);
  });
}
