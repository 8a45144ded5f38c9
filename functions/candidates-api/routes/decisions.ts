import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { ApiApp } from "../api-app.ts";
import { ApiProblem } from "../api-problem.ts";
import type { ApiWork } from "../api-work.ts";
import { audit } from "../audit-trail.ts";
import { decide } from "../decide.ts";
import { idSchema, memberIdInPath } from "../member-path.ts";
import { cursorSchema, limitOf, PlaceCursors } from "../paging.ts";
import { answer, jsonBody } from "../route-parts.ts";
import {
  decisionPageSchema,
  decisionSchema,
  decisionsSchema,
  newDecisionSchema,
} from "../schemas/decision.ts";

const path = "/api/members/{memberId}/decisions";
const params = z.object({ memberId: memberIdInPath });

const listMemberDecisions = createRoute({
  operationId: "listMemberDecisions",
  method: "get",
  path,
  tags: ["decisions"],
  summary: "The decisions about a member, oldest first",
  request: { params },
  responses: { 200: answer("The decisions.", decisionsSchema) },
});

const decideRoute = createRoute({
  operationId: "decide",
  method: "post",
  path,
  tags: ["decisions"],
  summary:
    "Decides about a member, behind the decisions that the author saw; logged, also where it is refused",
  request: { params, body: jsonBody(newDecisionSchema) },
  responses: { 201: answer("The decision.", decisionSchema) },
});

const listDecisions = createRoute({
  operationId: "listDecisions",
  method: "get",
  path: "/api/decisions",
  tags: ["decisions"],
  summary: "The decisions about all members, newest first",
  request: { query: z.strictObject({ limit: limitOf(1_000, 50), cursor: cursorSchema }) },
  responses: { 200: answer("A page of decisions.", decisionPageSchema) },
});

const cursors = new PlaceCursors(
  z.object({ at: z.iso.datetime(), memberId: idSchema, sequence: z.int().min(1) }),
);

export const DECISIONS_ROUTES = [listMemberDecisions, decideRoute, listDecisions];

export function addDecisions(app: ApiApp, work: ApiWork): void {
  const { decisions } = work.ports;
  app.openapi(listMemberDecisions, async (context) => {
    const { memberId } = context.req.valid("param");
    return context.json({ decisions: [...(await decisions.ofMember(memberId))] }, 200);
  });
  app.openapi(decideRoute, async (context) => {
    const { memberId } = context.req.valid("param");
    const request = { caller: context.get("caller"), requestId: context.env.requestId };
    return context.json(await decide(memberId, context.req.valid("json"), request, work), 201);
  });
  app.openapi(listDecisions, async (context) => {
    const { limit, cursor } = context.req.valid("query");
    const page = await decisions.newest(limit, cursors.placeOf(cursor));
    return context.json({ decisions: [...page], next: cursors.next(page, limit) }, 200);
  });
}

/** Refusals that are of a decision, and not of something that is none. */
const REFUSALS: readonly string[] = ["forbidden", "not-found", "conflict"];

/** Logs decisions that are refused; to be added before permissions are looked at. */
export function auditRefusals(app: ApiApp, work: ApiWork): void {
  app.post("/api/members/:memberId/decisions", async (context, next) => {
    // Before the others are called: afterwards Hono knows the parameters of the last one only.
    const memberId = memberIdInPath.safeParse(context.req.param("memberId"));
    await next();
    const { error } = context;
    if (!(error instanceof ApiProblem) || !REFUSALS.includes(error.code) || !memberId.success) return;
    const request = { caller: context.get("caller"), requestId: context.env.requestId };
    const refused = { what: "decisionRefused", memberId: memberId.data, detail: error.code } as const;
    await audit(request, refused, work);
  });
}
