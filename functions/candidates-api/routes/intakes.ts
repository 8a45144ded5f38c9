import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { Intake as StoredIntake } from "../../../adapters/dynamodb/intake.ts";
import type { ApiApp } from "../api-app.ts";
import { notFound } from "../api-problem.ts";
import type { ApiWork } from "../api-work.ts";
import { exportFile } from "../export-file.ts";
import { limitOf } from "../paging.ts";
import { firstRejects, rejectChunks } from "../reject-files.ts";
import { answer, intakeIdSchema } from "../route-parts.ts";
import { downloadSchema } from "../schemas/download.ts";
import { type Intake, intakeSchema, intakesSchema, rejectsSchema } from "../schemas/intake.ts";

const params = z.object({ intakeId: intakeIdSchema });
const tags = ["intakes"];

const listIntakes = createRoute({
  operationId: "listIntakes",
  method: "get",
  path: "/api/intakes",
  tags,
  summary: "The uploads that came in last and how far they are, newest first",
  request: { query: z.strictObject({ limit: limitOf(200, 50) }) },
  responses: { 200: answer("The intakes.", intakesSchema) },
});

const getIntake = createRoute({
  operationId: "getIntake",
  method: "get",
  path: "/api/intakes/{intakeId}",
  tags,
  summary: "An upload and how far it is",
  request: { params },
  responses: { 200: answer("The intake.", intakeSchema) },
});

const listRejects = createRoute({
  operationId: "listRejects",
  method: "get",
  path: "/api/intakes/{intakeId}/rejects",
  tags,
  summary: "The first records of an upload that were not taken, and why",
  request: { params, query: z.strictObject({ limit: limitOf(200, 200) }) },
  responses: { 200: answer("The first rejects, and how many there are.", rejectsSchema) },
});

const exportRejects = createRoute({
  operationId: "exportRejects",
  method: "post",
  path: "/api/intakes/{intakeId}/rejects/exports",
  tags,
  summary: "All records of an upload that were not taken as one file to be fetched, kept for a day",
  request: { params },
  responses: { 201: answer("Where to fetch the file.", downloadSchema) },
});

export const INTAKES_ROUTES = [listIntakes, getIntake, listRejects, exportRejects];

export function addIntakes(app: ApiApp, work: ApiWork): void {
  const { intakes, objects } = work.ports;
  const known = async (intakeId: string): Promise<Intake> => {
    const intake = await intakes.get(intakeId);
    if (intake === undefined) throw notFound("intake", intakeId);
    return shown(intake);
  };
  app.openapi(listIntakes, async (context) => {
    const { limit } = context.req.valid("query");
    return context.json({ intakes: (await intakes.newest(limit)).map(shown) }, 200);
  });
  app.openapi(getIntake, async (context) =>
    context.json(await known(context.req.valid("param").intakeId), 200),
  );
  app.openapi(listRejects, async (context) => {
    const { intakeId, rejected } = await known(context.req.valid("param").intakeId);
    const rejects = await firstRejects(intakeId, context.req.valid("query").limit, objects);
    // Nothing is counted until the whole upload is scored.
    return context.json({ rejects, total: Math.max(rejected, rejects.length) }, 200);
  });
  app.openapi(exportRejects, async (context) => {
    const { intakeId, state, rejected } = await known(context.req.valid("param").intakeId);
    const file = {
      fileName: `rejects-${intakeId}.ndjson`,
      contentType: "application/x-ndjson",
      chunks: rejectChunks(intakeId, objects),
      rows: () => (state === "scored" || state === "ranked" ? rejected : null),
    };
    return context.json(await exportFile(file, context.env.requestId, work), 201);
  });
}

function shown(intake: StoredIntake): Intake {
  return { ...intake, failure: intake.failure ?? null };
}
