import { inOrder } from "./in-order.ts";
import type { PlanBoard } from "./plan-board.ts";
import type { PlanMember } from "./plan-member.ts";

/**
 * Plans the visits that the law asks for within the plan (6 USC 965(a), 969), the earliest due first. In that order a visit is
 * late only where all months up to its due month, from the one that a deferral leaves open, are full of visits that were due no
 * later.
 */
export function placeDue(members: readonly PlanMember[], board: PlanBoard, leadMonths: number): void {
  const due = members.flatMap((member) => (member.due === undefined ? [] : [{ member, due: member.due }]));
  // Members come by rank, and sorting keeps that order among those due on one day.
  due.sort((one, other) => inOrder(one.due.on, other.due.on));
  for (const { member, due: law } of due) {
    board.place(member, "law", (room) => room.forDue(law.month, leadMonths, member.notBefore));
  }
}
