import type { PlanBoard } from "./plan-board.ts";
import type { PlanMember } from "./plan-member.ts";

/** Plans at most `most` visits of members in the order of their turn, each in the earliest month it can have. */
export function placeByRisk(waiting: readonly PlanMember[], board: PlanBoard, most: number): void {
  let planned = 0;
  for (const member of waiting) {
    if (planned === most) return;
    if (board.placings.has(member)) continue;
    if (board.place(member, "risk", (room) => room.earliest(member.notBefore))) planned += 1;
  }
}
