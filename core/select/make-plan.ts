import { inOrder } from "./in-order.ts";
import { officeShares } from "./office-shares.ts";
import { type OfficeDraw, placeAtRandom } from "./place-at-random.ts";
import { placeByRisk } from "./place-by-risk.ts";
import { placeBySector } from "./place-by-sector.ts";
import { placeDue } from "./place-due.ts";
import type { Plan } from "./plan.ts";
import { PlanBoard } from "./plan-board.ts";
import { planContent } from "./plan-content.ts";
import type { PlanMember } from "./plan-member.ts";
import { planMembers } from "./plan-members.ts";
import { planPeriod } from "./plan-period.ts";
import type { PlanRequest } from "./plan-request.ts";
import { PlanRequestError } from "./plan-request-error.ts";
import { type SectorQuota, sectorQuotas } from "./sector-quotas.ts";
import { standingDecisions } from "./standing-decisions.ts";
import { VisitTable } from "./visit-table.ts";

const MOST_SEED = 0xffff_ffff;

/**
 * Chooses the validations of a period within capacity. Visits due by law come first, then those that analysts selected. What is
 * left of each office is divided by the policy's shares: a random draw from all who wait, then members by risk, then entity
 * types below their quota; what draw and quotas do not need goes to risk. The same request gives the same plan, in whatever
 * order its lists come. Throws a PlanRequestError where the request contradicts itself.
 */
export function makePlan(request: PlanRequest): Plan {
  const { candidates, capacity, seed, policy } = request;
  if (!Number.isInteger(seed) || seed < 0 || seed > MOST_SEED)
    throw new PlanRequestError("bad-seed", "seed", `${seed} is no whole number from 0 to ${MOST_SEED}`);
  const { plan: planPolicy } = policy.policy;
  const period = planPeriod(request);
  const board = new PlanBoard(capacity, period);
  const { members, leftOut } = planMembers({
    candidates,
    decisions: standingDecisions(request.decisions ?? []),
    policy: planPolicy,
    table: new VisitTable(planPolicy, request.hours ?? []),
    period,
  });

  placeDue(members, board, planPolicy.dueLeadMonths);
  for (const member of members.filter(isSelected))
    board.place(member, "selected", (room) => room.earliest(member.notBefore));

  const waiting = waitingByOffice(members, board);
  const slots = new Map<string, number>();
  const draws: OfficeDraw[] = [];
  for (const [office, room] of board.rooms) {
    const own = waiting.get(office) ?? [];
    const shares = officeShares(room.left, planPolicy.shares);
    draws.push(placeAtRandom(office, own, shares.random, seed, board));
    placeByRisk(own, board, shares.risk);
    slots.set(office, shares.sector);
  }
  const quotas = quotasOf(members, board, planPolicy.sectorMinimum);
  placeBySector(quotas, [...waiting.values()].flat(), slots, board);
  for (const own of waiting.values()) placeByRisk(own, board, own.length);

  return planContent({ request, period, board, members, leftOut, quotas, draws });
}

function isSelected({ due, decision }: PlanMember): boolean {
  return due === undefined && decision === "select";
}

/** Members that neither law nor a decision brings and that a month has room for, by office, in the order of their turn. */
function waitingByOffice(members: readonly PlanMember[], board: PlanBoard): Map<string, PlanMember[]> {
  const waiting = new Map<string, PlanMember[]>();
  for (const member of members.toSorted((one, other) => inOrder(one.turn, other.turn))) {
    if (member.due !== undefined || isSelected(member)) continue;
    if (board.rooms.get(member.office)?.earliest(member.notBefore) === undefined) continue;
    const own = waiting.get(member.office) ?? [];
    waiting.set(member.office, own);
    own.push(member);
  }
  return waiting;
}

/** Quotas of the visits that can be made: no office visits more members than it has. */
function quotasOf(members: readonly PlanMember[], board: PlanBoard, least: number): SectorQuota[] {
  const ofOffice = new Map<string, number>();
  for (const { office } of members) ofOffice.set(office, (ofOffice.get(office) ?? 0) + 1);
  let visits = 0;
  for (const [office, months] of board.visits) {
    const capacity = months.reduce((sum, each) => sum + each, 0);
    visits += Math.min(capacity, ofOffice.get(office) ?? 0);
  }
  return sectorQuotas(members, visits, least);
}
