import { columnValue } from "../rank/column-value.ts";
import type { EntityType } from "../records/fields/programme-codes.ts";
import { apportion } from "./apportion.ts";
import { inOrder } from "./in-order.ts";
import type { PlanMember } from "./plan-member.ts";

/** The visits that an entity type is to have at least. */
export interface SectorQuota {
  readonly entityType: EntityType;
  /** Members that can be visited. */
  readonly members: number;
  readonly quota: number;
}

/**
 * Divides the visits of a plan among entity types in proportion to their members ("relative sampling of industry sectors",
 * C-TPAT Strategic Plan 2004, objective 1.2), `least` at least where a type has so many members.
 */
export function sectorQuotas(members: readonly PlanMember[], visits: number, least: number): SectorQuota[] {
  const counts = new Map<EntityType, number>();
  for (const { candidate } of members)
    counts.set(candidate.entityType, (counts.get(candidate.entityType) ?? 0) + 1);
  const types = [...counts].sort(([one], [other]) => inOrder(one, other));
  const parts = apportion(
    visits,
    types.map(([, count]) => count),
  );
  return types.map(([entityType, count], at) => ({
    entityType,
    members: count,
    quota: Math.max(columnValue(parts, at, 0), Math.min(least, count)),
  }));
}
