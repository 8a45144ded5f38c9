import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { ApiApp } from "../api-app.ts";
import type { ApiWork } from "../api-work.ts";
import { idSchema, memberIdInPath } from "../member-path.ts";
import { badCursor, cursorSchema, limitOf, PlaceCursors } from "../paging.ts";
import type { StoredAuditEntry } from "../ports.ts";
import { answer } from "../route-parts.ts";
import { type AuditPage, auditPageSchema } from "../schemas/audit.ts";

const query = z.strictObject({ limit: limitOf(200, 50), cursor: cursorSchema });
const responses = { 200: answer("A page of the log.", auditPageSchema) };

const listMemberAudit = createRoute({
  operationId: "listMemberAudit",
  method: "get",
  path: "/api/members/{memberId}/audit",
  tags: ["audit"],
  summary: "Who read or decided what about a member, newest first",
  request: { params: z.object({ memberId: memberIdInPath }), query },
  responses,
});

const listAudit = createRoute({
  operationId: "listAudit",
  method: "get",
  path: "/api/audit",
  tags: ["audit"],
  summary: "Who read or decided what about all members, newest first",
  request: { query },
  responses,
});

const cursors = new PlaceCursors(
  z.object({
    at: z.iso.datetime(),
    memberId: idSchema,
    id: z
      .string()
      .min(1)
      .refine((id) => id.isWellFormed()),
  }),
);

export const AUDIT_ROUTES = [listMemberAudit, listAudit];

export function addAudit(app: ApiApp, { ports }: ApiWork): void {
  app.openapi(listMemberAudit, async (context) => {
    const { memberId } = context.req.valid("param");
    const { limit, cursor } = context.req.valid("query");
    const place = cursors.placeOf(cursor);
    if (place !== undefined && place.memberId !== memberId) throw badCursor();
    return context.json(pageOf(await ports.audit.ofMember(memberId, limit, place), limit), 200);
  });
  app.openapi(listAudit, async (context) => {
    const { limit, cursor } = context.req.valid("query");
    return context.json(pageOf(await ports.audit.newest(limit, cursors.placeOf(cursor)), limit), 200);
  });
}

function pageOf(stored: readonly StoredAuditEntry[], limit: number): AuditPage {
  return { entries: stored.map(({ id: _, ...entry }) => entry), next: cursors.next(stored, limit) };
}
