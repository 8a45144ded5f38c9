import type { Permission } from "./schemas/permissions.ts";
import type { ProblemCode } from "./schemas/problem.ts";

/** What is settled of an operation beside its route. */
export interface Operation {
  readonly permission: Permission;
  /** The problems that it can end with, beside those that every one can. */
  readonly problems: readonly ProblemCode[];
}

/** Every operation of the API by its id: one that is not here is not served. */
export const OPERATIONS = {
  getMe: { permission: "read", problems: [] },
  getFactors: { permission: "read", problems: [] },
  getDocument: { permission: "read", problems: [] },
  listRankings: { permission: "read", problems: ["invalid-request"] },
  getNewestRanking: { permission: "read", problems: ["not-found", "ranking-too-large"] },
  getRanking: { permission: "read", problems: ["invalid-request", "not-found", "ranking-too-large"] },
  listCandidates: { permission: "read", problems: ["invalid-request", "not-found", "ranking-too-large"] },
  listCountries: { permission: "read", problems: ["invalid-request", "not-found", "ranking-too-large"] },
  compareRankings: { permission: "read", problems: ["invalid-request", "not-found", "ranking-too-large"] },
  exportCandidates: { permission: "read", problems: ["invalid-request", "not-found", "ranking-too-large"] },
  getDossier: { permission: "read", problems: ["invalid-request", "not-found", "ranking-too-large"] },
  listShipments: { permission: "read", problems: ["invalid-request"] },
  getShipment: { permission: "read", problems: ["invalid-request", "not-found"] },
  listMemberDecisions: { permission: "read", problems: ["invalid-request"] },
  decide: {
    permission: "decide",
    problems: [
      "invalid-request",
      "not-found",
      "conflict",
      "too-large",
      "unsupported-media-type",
      "ranking-too-large",
    ],
  },
  listDecisions: { permission: "read", problems: ["invalid-request", "answer-too-large"] },
  listMemberAudit: { permission: "readAudit", problems: ["invalid-request"] },
  listAudit: { permission: "readAudit", problems: ["invalid-request"] },
  makePlan: {
    permission: "plan",
    problems: ["invalid-request", "not-found", "too-large", "unsupported-media-type", "ranking-too-large"],
  },
  listPlans: { permission: "read", problems: ["invalid-request"] },
  getPlan: { permission: "read", problems: ["invalid-request", "not-found", "answer-too-large"] },
  getPlanOutcomes: { permission: "read", problems: ["invalid-request", "not-found"] },
  getPlanFile: { permission: "read", problems: ["invalid-request", "not-found"] },
  listIntakes: { permission: "read", problems: ["invalid-request"] },
  getIntake: { permission: "read", problems: ["invalid-request", "not-found"] },
  listRejects: { permission: "read", problems: ["invalid-request", "not-found"] },
  exportRejects: { permission: "read", problems: ["invalid-request", "not-found"] },
  makeUpload: { permission: "upload", problems: ["invalid-request", "too-large", "unsupported-media-type"] },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationId = keyof typeof OPERATIONS;

/** The problems that every operation can end with. */
export const COMMON_PROBLEMS: readonly ProblemCode[] = ["unauthenticated", "forbidden", "server-error"];
