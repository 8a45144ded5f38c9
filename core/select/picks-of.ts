import { monthToText } from "../records/calendar-date.ts";
import { inOrder } from "./in-order.ts";
import { PICK_REASONS, type PickReason } from "./pick-reason.ts";
import type { Stratum } from "./place-at-random.ts";
import type { PlanPick } from "./plan.ts";
import type { Placing } from "./plan-board.ts";
import type { PlanMember } from "./plan-member.ts";
import type { PlanParts } from "./plan-parts.ts";
import { visitOf } from "./visit-of.ts";

/** The planned visits, by month, then office, then rank. */
export function picksOf({ board, draws, period }: PlanParts): PlanPick[] {
  const lastTurns = lastTurnsByRisk(board.placings);
  const drawn = new Map(
    draws.flatMap((draw) => draw.drawn.map((member) => [member, stratumOf(member, draw.strata)] as const)),
  );
  const picks = [...board.placings].map(([member, { month, reason }]): PlanPick => {
    const stratum = drawn.get(member);
    const lastTurn = lastTurns.get(member.office) ?? Number.NEGATIVE_INFINITY;
    const applied: Readonly<Record<PickReason, boolean>> = {
      law: member.due !== undefined,
      selected: member.decision === "select",
      risk: member.band === "high" || member.turn <= lastTurn,
      sector: reason === "sector",
      random: stratum !== undefined,
    };
    return {
      ...visitOf(member),
      fieldOffice: member.office,
      month: monthToText(period.first + month),
      reason,
      reasons: PICK_REASONS.filter((each) => applied[each]),
      late: member.due !== undefined && month > member.due.month,
      stratum: stratum ?? null,
    };
  });
  return picks.sort(
    (one, other) =>
      inOrder(one.month, other.month) ||
      inOrder(one.fieldOffice, other.fieldOffice) ||
      inOrder(one.rank, other.rank) ||
      inOrder(one.memberId, other.memberId),
  );
}

/** The last turn that came by risk in each office: whoever stands before it would have come by risk too. */
function lastTurnsByRisk(placings: ReadonlyMap<PlanMember, Placing>): Map<string, number> {
  const last = new Map<string, number>();
  for (const [{ office, turn }, { reason }] of placings) {
    if (reason === "risk") last.set(office, Math.max(turn, last.get(office) ?? turn));
  }
  return last;
}

function stratumOf({ candidate }: PlanMember, strata: readonly Stratum[]) {
  const own = strata.filter(({ entityType }) => entityType === candidate.entityType);
  return {
    population: own.reduce((sum, { population }) => sum + population, 0),
    drawn: own.reduce((sum, { drawn }) => sum + drawn, 0),
  };
}
