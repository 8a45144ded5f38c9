import type { EntityType } from "../records/fields/programme-codes.ts";
import { inOrder } from "./in-order.ts";
import type { PlanBoard } from "./plan-board.ts";
import type { PlanMember } from "./plan-member.ts";
import { drawAtRandom } from "./random-draw.ts";

/** How many members of an entity type an office could draw from, and how many it drew. */
export interface Stratum {
  readonly fieldOffice: string;
  readonly entityType: EntityType;
  readonly population: number;
  readonly drawn: number;
}

/** The draw of one office. */
export interface OfficeDraw {
  readonly drawn: readonly PlanMember[];
  /** One an entity type among those waiting, in order. */
  readonly strata: readonly Stratum[];
}

/**
 * Draws visits from all members that wait for one in an office, those included that risk would bring, and plans each in the
 * month with the most room. The draw comes before the picks by risk: taken from what those leave, it would tell of members of
 * low risk only.
 */
export function placeAtRandom(
  office: string,
  waiting: readonly PlanMember[],
  count: number,
  seed: number,
  board: PlanBoard,
): OfficeDraw {
  const drawn = drawAtRandom(waiting, Math.min(count, waiting.length), office, seed);
  // Members that may only come late in the plan choose first.
  for (const member of drawn.toSorted((one, other) => other.notBefore - one.notBefore)) {
    board.place(member, "random", (room) => room.roomiest(member.notBefore));
  }
  return { drawn, strata: strataOf(office, waiting, new Set(drawn)) };
}

function strataOf(office: string, waiting: readonly PlanMember[], drawn: ReadonlySet<PlanMember>): Stratum[] {
  const byType = new Map<EntityType, { population: number; drawn: number }>();
  for (const member of waiting) {
    const { entityType } = member.candidate;
    const counts = byType.get(entityType) ?? { population: 0, drawn: 0 };
    byType.set(entityType, counts);
    counts.population += 1;
    if (drawn.has(member)) counts.drawn += 1;
  }
  return [...byType]
    .sort(([one], [other]) => inOrder(one, other))
    .map(([entityType, counts]) => ({ fieldOffice: office, entityType, ...counts }));
}
