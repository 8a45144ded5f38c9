import { type Item, keyItem } from "./item.ts";
import { keyOf, numberOf, textOf } from "./item-attributes.ts";
import type { PlanEntry } from "./plan-entry.ts";
import { planKey } from "./rankings-keys.ts";

const number = (value: number) => ({ N: String(value) });

/** The item of a plan. Attributes have the names of the entry's fields. */
export function planItem(plan: PlanEntry): Item {
  return {
    ...keyItem(planKey(plan.planId)),
    rankingId: { S: plan.rankingId },
    seed: number(plan.seed),
    from: { S: plan.from },
    months: number(plan.months),
    madeAt: { S: plan.madeAt },
    madeBy: { S: plan.madeBy },
    picks: number(plan.picks),
    backlog: number(plan.backlog),
  };
}

/** The plan in an item; throws StoredItemError where it is none. */
export function planOf(item: Item): PlanEntry {
  return {
    planId: keyOf(item).sk,
    rankingId: textOf(item, "rankingId"),
    seed: numberOf(item, "seed"),
    from: textOf(item, "from"),
    months: numberOf(item, "months"),
    madeAt: textOf(item, "madeAt"),
    madeBy: textOf(item, "madeBy"),
    picks: numberOf(item, "picks"),
    backlog: numberOf(item, "backlog"),
  };
}
