import type { EntityType } from "../records/fields/programme-codes.ts";
import { inOrder } from "./in-order.ts";
import type { PlanBoard } from "./plan-board.ts";
import type { PlanMember } from "./plan-member.ts";
import type { SectorQuota } from "./sector-quotas.ts";

/** An entity type below its quota. */
interface Lacking {
  readonly quota: number;
  has: number;
  /** Members that wait, in the order of their turn, and how many of them have been looked at. */
  readonly waiting: readonly PlanMember[];
  looked: number;
}

/**
 * Plans visits for the entity types that all picks so far leave below their quota: always the type that has the least part of
 * its quota, the member of it whose turn is next, in the month with the most room. `slots` are the visits that each office gives
 * to this; what the quotas do not need stays free.
 */
export function placeBySector(
  quotas: readonly SectorQuota[],
  waiting: readonly PlanMember[],
  slots: ReadonlyMap<string, number>,
  board: PlanBoard,
): void {
  const left = new Map(slots);
  let lacking = lackingTypes(quotas, waiting, board);
  while (lacking.length > 0) {
    const neediest = lacking.reduce((one, other) => (isNeedier(other, one) ? other : one));
    if (placeNext(neediest, left, board)) neediest.has += 1;
    lacking = lacking.filter(
      ({ has, quota, looked, waiting: members }) => has < quota && looked < members.length,
    );
  }
}

function lackingTypes(
  quotas: readonly SectorQuota[],
  waiting: readonly PlanMember[],
  board: PlanBoard,
): Lacking[] {
  const planned = new Map<EntityType, number>();
  for (const { candidate } of board.placings.keys())
    planned.set(candidate.entityType, (planned.get(candidate.entityType) ?? 0) + 1);
  return quotas
    .map(({ entityType, quota }) => ({
      quota,
      has: planned.get(entityType) ?? 0,
      waiting: waiting
        .filter((member) => member.candidate.entityType === entityType && !board.placings.has(member))
        .sort((one, other) => inOrder(one.turn, other.turn)),
      looked: 0,
    }))
    .filter(({ has, quota, waiting: members }) => has < quota && members.length > 0);
}

/** Whether one type has a smaller part of its quota than another. Of equal ones the first type in order stands. */
function isNeedier(one: Lacking, other: Lacking): boolean {
  return one.has * other.quota < other.has * one.quota;
}

/** Plans the next member whose office has a visit for it. Offices only fill up, so nobody is looked at twice. */
function placeNext(type: Lacking, left: Map<string, number>, board: PlanBoard): boolean {
  for (let member = type.waiting[type.looked]; member !== undefined; member = type.waiting[type.looked]) {
    type.looked += 1;
    const { office, notBefore } = member;
    const slots = left.get(office) ?? 0;
    if (slots === 0 || !board.place(member, "sector", (room) => room.roomiest(notBefore))) continue;
    left.set(office, slots - 1);
    return true;
  }
  return false;
}
