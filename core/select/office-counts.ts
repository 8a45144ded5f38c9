import { inOrder } from "./in-order.ts";
import type { Plan } from "./plan.ts";
import type { PlanBoard } from "./plan-board.ts";
import type { PlanCandidate } from "./plan-candidate.ts";

/** What an office's candidates became. */
export interface OfficeCountsRequest extends Pick<Plan, "picks" | "backlog" | "notPlanned"> {
  readonly candidates: readonly PlanCandidate[];
  readonly board: PlanBoard;
}

/** The candidates of every office that the capacity or a candidate names; those without an office come last, under null. */
export function officeCounts(request: OfficeCountsRequest): Plan["offices"] {
  const { board } = request;
  const candidates = countsOf(request.candidates);
  const picks = countsOf(request.picks);
  const backlog = countsOf(request.backlog);
  const notPlanned = countsOf(request.notPlanned);
  return officesOf(board, candidates).map((fieldOffice) => {
    const own = {
      candidates: candidates.get(fieldOffice) ?? 0,
      picks: picks.get(fieldOffice) ?? 0,
      backlog: backlog.get(fieldOffice) ?? 0,
      notPlanned: notPlanned.get(fieldOffice) ?? 0,
    };
    const visits = board.visits.get(fieldOffice ?? "") ?? [];
    return {
      fieldOffice,
      visits: visits.reduce((sum, each) => sum + each, 0),
      ...own,
      rest: own.candidates - own.picks - own.backlog - own.notPlanned,
    };
  });
}

type Counts = Map<string | null, number>;

function countsOf(members: readonly { readonly fieldOffice?: string | null | undefined }[]): Counts {
  const counts: Counts = new Map();
  for (const { fieldOffice = null } of members) counts.set(fieldOffice, (counts.get(fieldOffice) ?? 0) + 1);
  return counts;
}

function officesOf(board: PlanBoard, candidates: Counts): (string | null)[] {
  const named = new Set(board.visits.keys());
  for (const office of candidates.keys()) if (office !== null) named.add(office);
  const offices: (string | null)[] = [...named].sort(inOrder);
  return candidates.has(null) ? [...offices, null] : offices;
}
