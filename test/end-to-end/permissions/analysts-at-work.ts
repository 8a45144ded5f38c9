import { expect } from "vitest";
import { OPERATIONS, type OperationId } from "../../../functions/candidates-api/operations.ts";
import { candidatePageSchema } from "../../../functions/candidates-api/schemas/candidate-row.ts";
import { downloadSchema } from "../../../functions/candidates-api/schemas/download.ts";
import { intakesSchema } from "../../../functions/candidates-api/schemas/intake.ts";
import { planEntrySchema } from "../../../functions/candidates-api/schemas/plan-entry.ts";
import { rankingPageSchema, rankingSchema } from "../../../functions/candidates-api/schemas/ranking.ts";
import { shipmentsSchema } from "../../../functions/candidates-api/schemas/shipment-row.ts";
import { uploadSchema } from "../../../functions/candidates-api/schemas/upload.ts";
import type { LocalStack } from "../../../local/start-local-stack.ts";

const GET = { method: "GET", body: undefined };
const FILE = "memberId,entityType\nM1,IMP\n";

/** Has a supervisor do everything that the API has an operation for, and fetch and send files by its links. */
export async function analystsAtWork(stack: LocalStack): Promise<void> {
  const asked = new Set<OperationId>();
  const ask = async (operation: OperationId, path: string, status = 200, { method, body }: Asked = GET) => {
    asked.add(operation);
    const response = await fetch(`${stack.consoleUrl}/api${path}`, {
      method,
      headers: { "x-greenlane-user": "supervisor", "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    expect([operation, response.status], text).toEqual([operation, status]);
    return JSON.parse(text);
  };
  const fetched = async (download: unknown) => {
    const response = await fetch(downloadSchema.parse(download).url);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
  };

  await ask("getMe", "/me");
  await ask("getFactors", "/factors");
  await ask("getDocument", "/openapi.json");
  const { rankings } = rankingPageSchema.parse(await ask("listRankings", "/rankings?limit=2"));
  const { rankingId, facets } = rankingSchema.parse(await ask("getNewestRanking", "/rankings/newest"));
  const ranking = `/rankings/${rankingId}`;
  await ask("getRanking", ranking);
  const page = await ask("listCandidates", `${ranking}/candidates?entityType=IMP&sort=-points`);
  await ask("listCountries", `${ranking}/countries`);
  await ask("compareRankings", `${ranking}/compare?with=${rankings.at(-1)?.rankingId}`);
  await fetched(await ask("exportCandidates", `${ranking}/exports?format=csv`, 201, post()));

  const { candidates } = candidatePageSchema.parse(page);
  const shipped = await withShipments(
    candidates.map(({ memberId }) => `/members/${memberId}`),
    (member) => ask("listShipments", `${member}/shipments`),
  );
  const { member, importerId, entryNumber } = shipped;
  await ask("getDossier", member);
  await ask("getShipment", `${member}/shipment?${new URLSearchParams({ importerId, entryNumber })}`);
  for (const [after, status] of [
    [0, 201],
    [1, 201],
    [1, 409],
  ] as const) {
    const decision = { action: "note", reason: `after ${after}`, rankingId, after };
    await ask("decide", `${member}/decisions`, status, post(decision));
  }
  await ask("listMemberDecisions", `${member}/decisions`);
  await ask("listDecisions", "/decisions");
  await ask("listMemberAudit", `${member}/audit`);
  await ask("listAudit", "/audit");

  const offices = facets.fieldOffice.flatMap(({ value }) => (value === "-" ? [] : [value]));
  const capacity = offices.map((fieldOffice) => ({ fieldOffice, month: "2026-07", visits: 3 }));
  const plan = { rankingId, seed: 7, from: "2026-07", months: 1, capacity };
  const { planId } = planEntrySchema.parse(await ask("makePlan", "/plans", 201, post(plan)));
  await ask("listPlans", "/plans");
  await ask("getPlan", `/plans/${planId}`);
  await ask("getPlanOutcomes", `/plans/${planId}/outcomes`);
  await fetched(await ask("getPlanFile", `/plans/${planId}/files/plan.csv`));

  const { intakes } = intakesSchema.parse(await ask("listIntakes", "/intakes"));
  const refused = `/intakes/${intakes.find(({ rejected }) => rejected > 0)?.intakeId}`;
  await ask("getIntake", refused);
  await ask("listRejects", `${refused}/rejects`);
  await fetched(await ask("exportRejects", `${refused}/rejects/exports`, 201, post()));
  const upload = { kind: "members", fileName: "more.csv", bytes: FILE.length };
  const { url, method, headers } = uploadSchema.parse(await ask("makeUpload", "/uploads", 201, post(upload)));
  expect((await fetch(url, { method, headers, body: FILE })).status).toBe(200);
  await stack.idle();

  expect([...asked].sort()).toEqual(Object.keys(OPERATIONS).sort());
}

interface Asked {
  readonly method: string;
  readonly body: unknown;
}

function post(body?: unknown): Asked {
  return { method: "POST", body };
}

/** The first of some members that has shipments, with one of them. */
async function withShipments(members: readonly string[], listed: (member: string) => Promise<unknown>) {
  for (const member of members) {
    const [first] = shipmentsSchema.parse(await listed(member)).shipments;
    if (first !== undefined) return { ...first, member };
  }
  throw new Error("nobody has shipments");
}
