import type { OfficeDraw } from "./place-at-random.ts";
import type { PlanBoard } from "./plan-board.ts";
import type { PlanMember } from "./plan-member.ts";
import type { LeftOut } from "./plan-members.ts";
import type { PlanPeriod } from "./plan-period.ts";
import type { PlanRequest } from "./plan-request.ts";
import type { SectorQuota } from "./sector-quotas.ts";

/** All that planning found out. */
export interface PlanParts {
  readonly request: PlanRequest;
  readonly period: PlanPeriod;
  readonly board: PlanBoard;
  /** By rank. */
  readonly members: readonly PlanMember[];
  readonly leftOut: readonly LeftOut[];
  readonly quotas: readonly SectorQuota[];
  readonly draws: readonly OfficeDraw[];
}
