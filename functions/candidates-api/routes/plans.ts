import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { PLAN_FILES } from "../../../core/select/plan-files.ts";
import type { ApiApp } from "../api-app.ts";
import type { ApiWork } from "../api-work.ts";
import { downloadOf } from "../export-file.ts";
import { makeNewPlan } from "../make-new-plan.ts";
import { cursorSchema, limitOf, PlaceCursors } from "../paging.ts";
import { planFileKey } from "../plan-folder.ts";
import { outcomesOf, planDetail, planEntry } from "../plan-reading.ts";
import { answer, jsonBody, planIdSchema } from "../route-parts.ts";
import { downloadSchema } from "../schemas/download.ts";
import { newPlanSchema } from "../schemas/new-plan.ts";
import { planDetailSchema } from "../schemas/plan.ts";
import { planEntrySchema, planPageSchema } from "../schemas/plan-entry.ts";
import { planOutcomesSchema } from "../schemas/plan-outcomes.ts";

const params = z.object({ planId: planIdSchema });
const tags = ["plans"];

const makePlan = createRoute({
  operationId: "makePlan",
  method: "post",
  path: "/api/plans",
  tags,
  summary: "Makes a plan of validations from a ranking, the capacity of offices and a seed",
  request: { body: jsonBody(newPlanSchema) },
  responses: { 201: answer("The plan, as it is listed.", planEntrySchema) },
});

const listPlans = createRoute({
  operationId: "listPlans",
  method: "get",
  path: "/api/plans",
  tags,
  summary: "The plans, newest first",
  request: { query: z.strictObject({ limit: limitOf(100, 20), cursor: cursorSchema }) },
  responses: { 200: answer("A page of plans.", planPageSchema) },
});

const getPlan = createRoute({
  operationId: "getPlan",
  method: "get",
  path: "/api/plans/{planId}",
  tags,
  summary: "A plan with every visit, its reasons, and what was left",
  request: { params },
  responses: { 200: answer("The plan.", planDetailSchema) },
});

const getPlanOutcomes = createRoute({
  operationId: "getPlanOutcomes",
  method: "get",
  path: "/api/plans/{planId}/outcomes",
  tags,
  summary: "What the visits of a plan found, by reason, and the base rate from visits at random",
  request: { params },
  responses: { 200: answer("The outcomes up to now.", planOutcomesSchema) },
});

const getPlanFile = createRoute({
  operationId: "getPlanFile",
  method: "get",
  path: "/api/plans/{planId}/files/{name}",
  tags,
  summary: "A file of a plan to be fetched, as `greenlane select` writes it",
  request: { params: params.extend({ name: z.enum(PLAN_FILES) }) },
  responses: { 200: answer("Where to fetch the file.", downloadSchema) },
});

const cursors = new PlaceCursors(z.object({ planId: planIdSchema }));

export const PLANS_ROUTES = [makePlan, listPlans, getPlan, getPlanOutcomes, getPlanFile];

export function addPlans(app: ApiApp, work: ApiWork): void {
  const { plans, objects } = work.ports;
  app.openapi(makePlan, async (context) => {
    const { userId } = context.get("caller");
    return context.json(await makeNewPlan(context.req.valid("json"), userId, work), 201);
  });
  app.openapi(listPlans, async (context) => {
    const { limit, cursor } = context.req.valid("query");
    const page = await plans.newest(limit, cursors.placeOf(cursor)?.planId);
    return context.json({ plans: page, next: cursors.next(page, limit) }, 200);
  });
  app.openapi(getPlan, async (context) => {
    const { planId } = context.req.valid("param");
    return context.json(await planDetail(planId, work), 200);
  });
  app.openapi(getPlanOutcomes, async (context) => {
    const { planId } = context.req.valid("param");
    return context.json(await outcomesOf(planId, work), 200);
  });
  app.openapi(getPlanFile, async (context) => {
    const { planId, name } = context.req.valid("param");
    await planEntry(planId, work);
    const key = planFileKey(planId, name);
    const object = await objects.open(key);
    object.close();
    return context.json(
      await downloadOf({ key, fileName: name, bytes: object.bytes, rows: null }, work),
      200,
    );
  });
}
