import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { ApiApp } from "../api-app.ts";
import { notFound } from "../api-problem.ts";
import type { ApiWork } from "../api-work.ts";
import { audit } from "../audit-trail.ts";
import { memberIdInPath } from "../member-path.ts";
import { memberStanding } from "../member-standing.ts";
import { answer } from "../route-parts.ts";
import { dossierSchema } from "../schemas/dossier.ts";
import { rankingIdSchema } from "../schemas/ranking-id.ts";

const getDossier = createRoute({
  operationId: "getDossier",
  method: "get",
  path: "/api/members/{memberId}",
  tags: ["members"],
  summary: "All that is known of a member; the read is logged",
  request: {
    params: z.object({ memberId: memberIdInPath }),
    query: z.strictObject({
      ranking: rankingIdSchema
        .optional()
        .meta({ description: "The ranking to look at; the current one where absent." }),
    }),
  },
  responses: { 200: answer("The dossier.", dossierSchema) },
});

export const DOSSIER_ROUTES = [getDossier];

export function addDossier(app: ApiApp, work: ApiWork): void {
  const { ports, rankings } = work;
  app.openapi(getDossier, async (context) => {
    const { memberId } = context.req.valid("param");
    const entry = await rankings.entry(context.req.valid("query").ranking);
    const [{ profiles, incidents, validations }, decisions, standing] = await Promise.all([
      ports.members.ofMember(memberId),
      ports.decisions.ofMember(memberId),
      memberStanding(memberId, entry, work),
    ]);
    if (profiles.length === 0 && standing.candidate === null) throw notFound("member", memberId);
    const { rankingId } = entry;
    const request = { caller: context.get("caller"), requestId: context.env.requestId };
    await audit(request, { what: "dossier", memberId, detail: rankingId }, work);
    return context.json(
      {
        memberId,
        rankingId,
        profile: profiles.at(-1)?.record ?? null,
        profileVersions: profiles.map(({ uploadedAt }) => uploadedAt),
        ...standing,
        incidents,
        validations,
        decisions,
      },
      200,
    );
  });
}
