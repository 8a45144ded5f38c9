import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { ApiApp } from "../api-app.ts";
import { notFound } from "../api-problem.ts";
import type { ApiWork } from "../api-work.ts";
import { audit } from "../audit-trail.ts";
import { idSchema, memberIdInPath } from "../member-path.ts";
import { memberShipments } from "../member-shipments.ts";
import { limitOf } from "../paging.ts";
import { answer } from "../route-parts.ts";
import { shipmentsSchema } from "../schemas/shipment-row.ts";
import { shipmentVersionsSchema } from "../schemas/stored-shipment.ts";

const params = z.object({ memberId: memberIdInPath });

const listShipments = createRoute({
  operationId: "listShipments",
  method: "get",
  path: "/api/members/{memberId}/shipments",
  tags: ["members"],
  summary:
    "A member's entries by points, and those whose MID is wrong by the credit that it cost; the read is logged",
  request: { params, query: z.strictObject({ limit: limitOf(200, 200) }) },
  responses: { 200: answer("The entries of the member's importer numbers.", shipmentsSchema) },
});

const getShipment = createRoute({
  operationId: "getShipment",
  method: "get",
  path: "/api/members/{memberId}/shipment",
  tags: ["members"],
  summary: "An entry of a member with every reason, all its versions; the read is logged",
  request: { params, query: z.strictObject({ importerId: idSchema, entryNumber: idSchema }) },
  responses: { 200: answer("The versions of the entry.", shipmentVersionsSchema) },
});

export const SHIPMENTS_ROUTES = [listShipments, getShipment];

export function addShipments(app: ApiApp, work: ApiWork): void {
  app.openapi(listShipments, async (context) => {
    const { memberId } = context.req.valid("param");
    const shipments = await memberShipments(memberId, context.req.valid("query").limit, work);
    const request = { caller: context.get("caller"), requestId: context.env.requestId };
    await audit(request, { what: "shipments", memberId, detail: String(shipments.read) }, work);
    return context.json(shipments, 200);
  });
  app.openapi(getShipment, async (context) => {
    const { memberId } = context.req.valid("param");
    const { importerId, entryNumber } = context.req.valid("query");
    const importers = await importersOf(memberId, work);
    const stored = await work.ports.shipments.versionsOf(importerId, entryNumber);
    // What another member imported is not shown, or logged, as this one's.
    const versions = importers.includes(importerId)
      ? stored
      : stored.filter((each) => each.memberId === memberId);
    if (versions.length === 0) throw notFound("entry", entryNumber);
    const request = { caller: context.get("caller"), requestId: context.env.requestId };
    await audit(request, { what: "shipment", memberId, detail: `${importerId} ${entryNumber}` }, work);
    return context.json({ versions: [...versions] }, 200);
  });
}

/** The importer numbers that a member ever had. */
async function importersOf(memberId: string, { ports }: ApiWork): Promise<string[]> {
  const { profiles } = await ports.members.ofMember(memberId);
  return [memberId, ...profiles.flatMap(({ record }) => record.importerIds ?? [])];
}
