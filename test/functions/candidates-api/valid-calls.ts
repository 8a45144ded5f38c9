import type { OperationId } from "../../../functions/candidates-api/operations.ts";
import type { Asked } from "./asking.ts";
import { INTAKE } from "./sample-contents.ts";
import { ENTRY, IMPORTER, MEMBER, type World } from "./world.ts";

/** A plan that can be made of the samples. */
export function planBody({ later }: Pick<World, "later">) {
  const capacity = ["Houston", "Miami", "New York"].map((fieldOffice) => {
    return { fieldOffice, month: "2026-07", visits: 4 };
  });
  return { rankingId: later.rankingId, seed: 7, from: "2026-07", months: 2, capacity };
}

/** A call of each operation that is answered well; a plan is made before. */
export const VALID_CALLS: Readonly<
  Record<OperationId, (world: World, planId: string) => Omit<Asked, "roles">>
> = {
  getMe: () => ({ path: "/api/me" }),
  getFactors: () => ({ path: "/api/factors" }),
  getDocument: () => ({ path: "/api/openapi.json" }),
  listRankings: () => ({ path: "/api/rankings?limit=1" }),
  getNewestRanking: () => ({ path: "/api/rankings/newest" }),
  getRanking: ({ earlier }) => ({ path: `/api/rankings/${earlier.rankingId}` }),
  listCandidates: ({ later }) => ({
    path: `/api/rankings/${later.rankingId}/candidates?entityType=IMP,EXP&overdue=no&sort=-points&limit=7`,
  }),
  listCountries: ({ later }) => ({ path: `/api/rankings/${later.rankingId}/countries` }),
  compareRankings: ({ earlier, later }) => ({
    path: `/api/rankings/${later.rankingId}/compare?with=${earlier.rankingId}`,
  }),
  exportCandidates: ({ later }) => ({
    method: "POST",
    path: `/api/rankings/${later.rankingId}/exports?format=ndjson&tier=2`,
  }),
  getDossier: () => ({ path: `/api/members/${MEMBER}` }),
  listShipments: () => ({ path: `/api/members/${MEMBER}/shipments` }),
  getShipment: () => ({
    path: `/api/members/${MEMBER}/shipment?importerId=${IMPORTER}&entryNumber=${ENTRY}`,
  }),
  listMemberDecisions: () => ({ path: `/api/members/${MEMBER}/decisions` }),
  decide: ({ later }) => ({
    method: "POST",
    path: `/api/members/${MEMBER}/decisions`,
    body: { action: "note", reason: "Rang them up.", rankingId: later.rankingId, after: 0 },
  }),
  listDecisions: () => ({ path: "/api/decisions" }),
  listMemberAudit: () => ({ path: `/api/members/${MEMBER}/audit` }),
  listAudit: () => ({ path: "/api/audit" }),
  makePlan: (world) => ({ method: "POST", path: "/api/plans", body: planBody(world) }),
  listPlans: () => ({ path: "/api/plans" }),
  getPlan: (_, planId) => ({ path: `/api/plans/${planId}` }),
  getPlanOutcomes: (_, planId) => ({ path: `/api/plans/${planId}/outcomes` }),
  getPlanFile: (_, planId) => ({ path: `/api/plans/${planId}/files/plan.csv` }),
  listIntakes: () => ({ path: "/api/intakes" }),
  getIntake: () => ({ path: `/api/intakes/${INTAKE.intakeId}` }),
  listRejects: () => ({ path: `/api/intakes/${INTAKE.intakeId}/rejects` }),
  exportRejects: () => ({ method: "POST", path: `/api/intakes/${INTAKE.intakeId}/rejects/exports` }),
  makeUpload: () => ({
    method: "POST",
    path: "/api/uploads",
    body: { kind: "shipments", fileName: "june.csv.gz", bytes: 1_000 },
  }),
};

/** The id of a plan that is made for the calls that ask for one. */
export async function madePlan(world: World): Promise<string> {
  const { body } = await world.ask({ method: "POST", path: "/api/plans", body: planBody(world) });
  return body.planId;
}
