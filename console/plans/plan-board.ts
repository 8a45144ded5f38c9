import type { Plan, PlanPick } from "../../core/select/plan.ts";

/** Which picks are looked at; an empty text means all of them. */
export interface PickFilter {
  readonly office: string;
  readonly reason: string;
  readonly mode: string;
}

/** A month of the board. */
export interface BoardMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Of the offices that are looked at: visits that there are and that are used, whatever else is filtered. */
  readonly visits: number;
  readonly used: number;
  /** Those that the filter leaves, due by date. */
  readonly picks: readonly PlanPick[];
}

/** The months of a plan, each with its capacity and the picks that a filter leaves. */
export function boardMonths(
  { capacity, picks }: Pick<Plan, "capacity" | "picks">,
  filter: PickFilter,
): BoardMonth[] {
  const shown = capacity.filter(({ fieldOffice }) => isAsked(filter.office, fieldOffice));
  const left = picks.filter(
    ({ fieldOffice, reason, mode }) =>
      isAsked(filter.office, fieldOffice) && isAsked(filter.reason, reason) && isAsked(filter.mode, mode),
  );
  const picksOf = Map.groupBy(left, ({ month }) => month);
  const useOf = Map.groupBy(shown, ({ month }) => month);
  const months = [...new Set(capacity.map(({ month }) => month))].sort();
  return months.map((month) => {
    const use = useOf.get(month) ?? [];
    return {
      month,
      visits: use.reduce((sum, { visits }) => sum + visits, 0),
      used: use.reduce((sum, { picks }) => sum + picks, 0),
      picks: (picksOf.get(month) ?? []).toSorted(byDueDate),
    };
  });
}

/** Without a date last, then by rank. */
function byDueDate(one: PlanPick, other: PlanPick): number {
  const [a, b] = [one.dueOn ?? "9", other.dueOn ?? "9"];
  return a < b ? -1 : a > b ? 1 : one.rank - other.rank;
}

function isAsked(asked: string, value: string): boolean {
  return asked === "" || asked === value;
}
