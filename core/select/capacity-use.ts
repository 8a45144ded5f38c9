import { monthToText } from "../records/calendar-date.ts";
import type { Plan, PlanPick } from "./plan.ts";
import type { PlanBoard } from "./plan-board.ts";
import type { PlanPeriod } from "./plan-period.ts";
import { reasonCounts } from "./reason-counts.ts";

/** How each office's visits of each month of the plan are used. */
export function capacityUse(
  board: PlanBoard,
  { first }: PlanPeriod,
  picks: readonly PlanPick[],
): Plan["capacity"] {
  const bySlot = Map.groupBy(picks, ({ fieldOffice, month }) => `${fieldOffice} ${month}`);
  return [...board.visits].flatMap(([fieldOffice, months]) =>
    months.map((visits, at) => {
      const month = monthToText(first + at);
      const own = bySlot.get(`${fieldOffice} ${month}`) ?? [];
      return { fieldOffice, month, visits, picks: own.length, ...reasonCounts(own) };
    }),
  );
}
