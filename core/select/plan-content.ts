import { monthToText } from "../records/calendar-date.ts";
import { backlogOf } from "./backlog-of.ts";
import { capacityUse } from "./capacity-use.ts";
import { officeCounts } from "./office-counts.ts";
import { picksOf } from "./picks-of.ts";
import type { Plan, PlanNotPlanned, PlanPick } from "./plan.ts";
import type { LeftOut } from "./plan-members.ts";
import type { PlanParts } from "./plan-parts.ts";
import { reasonCounts } from "./reason-counts.ts";
import type { SectorQuota } from "./sector-quotas.ts";
import { staffFor } from "./staff.ts";
import { memberOf } from "./visit-of.ts";

/** The plan as data, its lists in an order of their own. */
export function planContent(parts: PlanParts): Plan {
  const { request, period, board, quotas, draws } = parts;
  const { id, version, plan } = request.policy.policy;
  const picks = picksOf(parts);
  const backlog = backlogOf(parts);
  const notPlanned = parts.leftOut.map(notPlannedOf);
  const candidates = request.candidates.length;
  return {
    asOf: request.asOf,
    policy: { id, version, hash: request.policy.hash },
    seed: request.seed,
    from: monthToText(period.first),
    months: period.count,
    counts: {
      candidates,
      picks: picks.length,
      late: picks.filter(({ late }) => late).length,
      hours: picks.reduce((sum, { hours }) => sum + hours, 0),
      backlog: backlog.length,
      notPlanned: notPlanned.length,
      rest: candidates - picks.length - backlog.length - notPlanned.length,
    },
    reasons: reasonCounts(picks),
    offices: officeCounts({ candidates: request.candidates, board, picks, backlog, notPlanned }),
    capacity: capacityUse(board, period, picks),
    capacityOutside: board.outside,
    sectors: quotas.map((quota) => ({ ...quota, picks: picksOfType(picks, quota) })),
    strata: draws.flatMap(({ strata }) => strata),
    staff: staffFor(backlog, plan.specialistHoursPerYear),
    specialistHoursPerYear: plan.specialistHoursPerYear,
    picks,
    backlog,
    notPlanned,
  };
}

function notPlannedOf({ candidate, reason, dueByLaw }: LeftOut): PlanNotPlanned {
  return { ...memberOf(candidate), reason, dueByLaw };
}

function picksOfType(picks: readonly PlanPick[], { entityType }: SectorQuota): number {
  return picks.filter((pick) => pick.entityType === entityType).length;
}
